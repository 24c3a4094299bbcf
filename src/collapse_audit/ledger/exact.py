"""Exact evidence: instances of a reading, each computed anew.

Instances that hold support; one that fails refutes what is said of all. They never prove.
"""

from functools import partial

from collapse_audit.interpreters.balls import Outcome
from collapse_audit.ledger.claim import Reading
from collapse_audit.ledger.decided import counted
from collapse_audit.ledger.dossiers import Dossier, LedgerError, load_module
from collapse_audit.ledger.instance import ChainInstance, Instance
from collapse_audit.ledger.recheck import Finding, file_digest

FILE = "exact"


def recheck_exact(dossier: Dossier, reading: Reading) -> Finding:
    """Every instance decided: all hold, or one fails, and each as the dossier expects."""
    path = dossier.folder / f"{FILE}.py"
    result = partial(Finding, "exact", path.name, sha256=file_digest(path))
    try:
        outcomes = [(each, each.outcome()) for each in instances(dossier, reading)]
    except (ValueError, TypeError, ArithmeticError, LookupError) as error:
        return result("failed", "nothing", f"{path}: {error}")
    failing = [each for each, outcome in outcomes if outcome is Outcome.FAILS]
    if failing:
        return result("checked", "refutes", f"{failing[0].ref}: {failing[0].describe()}")
    for each, outcome in outcomes:
        if outcome is not Outcome.HOLDS or each.expected is not Outcome.HOLDS:
            detail = f"{each.ref}: expected {each.expected.value}, found {outcome.value}"
            return result("failed", "nothing", f"{path}: {detail}")
    return result(
        "checked", "supports", f"computed, and holds: {counted(len(outcomes), 'instance')}"
    )


def instances(dossier: Dossier, reading: Reading) -> tuple[Instance, ...]:
    """The instances of a reading, its own relation in their place.

    Raises `LedgerError` where there are none, or where one is about something else.
    """
    listed = getattr(load_module(dossier.folder, FILE), "INSTANCES", {})
    found, name = tuple(listed.get(reading.letter, ())), dossier.claim.reading_id(reading)
    if not found:
        raise LedgerError(f"holds no instances of {name}")
    if reading.statement:
        raise LedgerError(f"{name} is no reading about generations: witnesses are its instances")
    return tuple(_about(each, reading) for each in found)


def _about(instance: Instance, reading: Reading) -> Instance:
    loop = reading.loop
    if loop is None:
        return instance
    if isinstance(instance, ChainInstance):
        return instance.about(loop)
    if instance.relation != loop.expression:
        raise LedgerError(f"{instance.ref}: decides {instance.relation}, not {loop.expression}")
    return instance
