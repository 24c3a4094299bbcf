"""The rules that turn rechecked evidence into verdicts. Nothing else decides one."""

from collections.abc import Sequence
from dataclasses import replace

from collapse_audit.ledger.claim import Claim, Reading
from collapse_audit.ledger.recheck import Finding

REFUTED, PROVED, SUPPORTED = "refuted", "proved", "supported"
OPEN, MIXED, VACUOUS = "open", "mixed", "vacuous"
NOT_MATHEMATICAL = "not mathematical"


class Contradiction(Exception):
    """A proof and a counterexample for one reading: the audit stops."""


def cross_examine(name: str, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Findings held against each other.

    A hunt that finds nothing fails where a witness shows that there is something to find; a
    proof beside a checked refutation, the hunt's own or an instance that fails included, raises
    `Contradiction`. Instances that hold and simulations that agree did not search: they stand
    beside a refutation.
    """
    refuting = [f for f in findings if f.says == "refutes"]
    proving = [f for f in findings if f.says in ("proves", "vacuous")]
    if refuting and proving:
        pair = f"{proving[0].kind} {proving[0].ref} and {refuting[0].kind} {refuting[0].ref}"
        raise Contradiction(f"{name} is both proved and refuted: {pair}")
    return tuple(_blind(f) if refuting and _searched(f) else f for f in findings)


def _searched(finding: Finding) -> bool:
    return finding.kind == "hunt" and finding.says == "supports"


def _blind(finding: Finding) -> Finding:
    detail = f"did not rediscover the counterexample: {finding.detail}"
    return replace(finding, status="failed", says="nothing", detail=detail)


def reading_verdict(reading: Reading, findings: Sequence[Finding]) -> str:
    """One failed piece of evidence leaves a reading open, whatever the others say.

    A derivation counts only beside something that supports it and could have objected: a search,
    exact instances or a simulation; without one of these the reading stays open. A theorem that
    Coq's kernel has checked needs no such company.
    """
    if reading.not_mathematical:
        return NOT_MATHEMATICAL
    if any(finding.status == "failed" for finding in findings):
        return OPEN
    says = {finding.says for finding in findings}
    if "refutes" in says:
        return REFUTED
    if "vacuous" in says:
        return VACUOUS
    if {"proves", "supports"} <= says or any(_by_kernel(finding) for finding in findings):
        return PROVED
    return SUPPORTED if "supports" in says else OPEN


def _by_kernel(finding: Finding) -> bool:
    return finding.kind == "kernel" and finding.says == "proves"


def claim_verdict(claim: Claim, verdicts: dict[str, str]) -> str:
    """The verdict of the readings that say what the article says; `mixed` where they disagree.

    While one of those is open, so is the claim.
    """
    if not claim.readings:
        return NOT_MATHEMATICAL
    stated = {verdicts[reading.letter] for reading in claim.readings if reading.as_stated}
    if not stated or OPEN in stated:
        return OPEN
    return stated.pop() if len(stated) == 1 else MIXED
