"""C44: Five primitives deliver verified human judgment at scale."""

from collapse_audit.ledger import Claim

CLAIM = Claim(
    id="C44",
    slug="infrastructure",
    section="G",
    passage="The AAHM Framework: Infrastructure That Delivers P_human at Scale",
    title="Five primitives deliver verified human judgment at scale",
    says=(
        "The protocol's five primitives (AAHM Protocol, Human-as-a-Service, Service Nodes, Charged "
        "Link, Cognitive Liquidity) deliver verified, anonymised human judgment in real time and "
        "at scale, each matching a part of the mathematical framework."
    ),
    readings=(),
    not_mathematical=(
        "Settled by an engineering and privacy audit of the running system: who the experts are "
        "and how they are verified, latency and volume of answers, whether anonymisation "
        "withstands re-identification, and how answers enter training. This project examines no "
        "system; what the mathematics would require of the delivered distribution is in C25, C33 "
        "and C34."
    ),
)
