"""C42: Recursive training was shown to degrade models irreversibly (Shumailov et al. 2024)."""

from collapse_audit.ledger import Claim

CLAIM = Claim(
    id="C42",
    slug="empirical_shumailov",
    section="G",
    passage=(
        "The Core Problem; The Collapse Loop; Contextualizing AAHM Within the Research Landscape"
    ),
    title="Recursive training was shown to degrade models irreversibly (Shumailov et al. 2024)",
    says=(
        "Shumailov et al. (Nature 631:755–759, 2024) are cited as empirical proof, across model "
        "classes, that recursive training causes collapse, that it is irreversible past a "
        "threshold, and that only external human data helps."
    ),
    readings=(),
    not_mathematical=(
        "Settled by reading the cited paper against what is attributed to it, and by replicated "
        "experiments on recursive training across model classes, with and without human data, that "
        "test for a threshold and for recovery past it. This project runs no such experiments; it "
        "records the reference and audits only the mathematical parts of the claim (C02, C06, "
        "C18). The paper's theorems, on a discrete and on a Gaussian model, are about training on "
        "the last generation's data alone; proofs/LITERATURE.md reproduces them. With a tenth of "
        "the original data kept in every generation the paper itself reports minor degradation."
    ),
)
