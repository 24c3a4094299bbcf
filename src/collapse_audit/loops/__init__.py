"""Training loops: what one generation does to a model, and what follows after many.

Main definitions: `Update` and its kinds (`Resample`, `Smooth`, `Anchored`, …), which give the exact
law of the next model; `Chain`, which computes with that law exactly, and `EnclosedChain`, which
does so in certified balls where the states are too many for rationals; `simulate`, which makes
an `Ensemble` of many runs in floats; `LoopError`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from collapse_audit.loops.anchoring import Anchored, Archive, SplitBatch, Triggered, TriggeredMix
from collapse_audit.loops.base import Draw, Map, Update
from collapse_audit.loops.chains import Absorption, Chain, Hitting, certain_path
from collapse_audit.loops.enclosed import EnclosedChain
from collapse_audit.loops.errors import LoopError
from collapse_audit.loops.maps import (
    Amplify,
    Identity,
    MixUniform,
    MixWith,
    Temper,
    TruncateBelow,
    TruncateCount,
    TruncateMass,
    TruncateOne,
)
from collapse_audit.loops.models import Law, Model, archive, distribution
from collapse_audit.loops.updates import Accumulate, Compose, Growing, Resample, Smooth

if TYPE_CHECKING:
    from collapse_audit.loops.ensembles import Ensemble, progress_bar, simulate
    from collapse_audit.loops.kde import KernelRefit

__all__ = [
    "Absorption",
    "Accumulate",
    "Amplify",
    "Anchored",
    "Archive",
    "Chain",
    "Compose",
    "Draw",
    "EnclosedChain",
    "Ensemble",
    "Growing",
    "Hitting",
    "Identity",
    "KernelRefit",
    "Law",
    "LoopError",
    "Map",
    "MixUniform",
    "MixWith",
    "Model",
    "Resample",
    "Smooth",
    "SplitBatch",
    "Temper",
    "Triggered",
    "TriggeredMix",
    "TruncateBelow",
    "TruncateCount",
    "TruncateMass",
    "TruncateOne",
    "Update",
    "archive",
    "certain_path",
    "distribution",
    "progress_bar",
    "simulate",
]

_LATER = {
    "Ensemble": "collapse_audit.loops.ensembles",
    "KernelRefit": "collapse_audit.loops.kde",
    "progress_bar": "collapse_audit.loops.ensembles",
    "simulate": "collapse_audit.loops.ensembles",
}
"""Where to find what needs NumPy, which exact loops do not wait for."""


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)
