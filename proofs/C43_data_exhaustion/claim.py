"""C43: Public human text is near exhaustion and access to it is shrinking."""

from collapse_audit.ledger import Claim

CLAIM = Claim(
    id="C43",
    slug="data_exhaustion",
    section="G",
    passage="The Core Problem; Contextualizing AAHM Within the Research Landscape",
    title="Public human text is near exhaustion and access to it is shrinking",
    says=(
        "Public human text is near exhaustion, the tokens needed per parameter grow unsustainably, "
        "up to 45% of a high-quality corpus is restricted to crawlers, and frontier models show a "
        "performance plateau (Epoch AI, MIT Data Provenance Initiative, Stanford HAI)."
    ),
    readings=(),
    not_mathematical=(
        "Settled by measurements: estimates of the stock and the use of public human text, surveys "
        "of crawler restrictions and terms of service with their definitions of a corpus, training "
        "statistics of models, and benchmark series over time. The cited sources would have to be "
        "read for what they measure and how. This project makes no such measurements and takes no "
        "position on them."
    ),
)
