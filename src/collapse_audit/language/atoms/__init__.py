"""The atoms: one file each, formula and conventions in the docstring, registered by name."""

from collapse_audit.language.atoms.chi2 import Chi2
from collapse_audit.language.atoms.cross_entropy import CrossEntropy
from collapse_audit.language.atoms.dot import Dot
from collapse_audit.language.atoms.entropy import Entropy
from collapse_audit.language.atoms.hellinger2 import Hellinger2
from collapse_audit.language.atoms.js import JS
from collapse_audit.language.atoms.kl import KL
from collapse_audit.language.atoms.mean import Mean
from collapse_audit.language.atoms.mean_ratio import MeanRatio
from collapse_audit.language.atoms.mix import Mix
from collapse_audit.language.atoms.renyi import Renyi
from collapse_audit.language.atoms.temper import Temper
from collapse_audit.language.atoms.tv import TV
from collapse_audit.language.atoms.uniform import Uniform
from collapse_audit.language.atoms.var import Var
from collapse_audit.language.terms import Atom

CLASSES: tuple[type[Atom], ...] = (
    Chi2,
    CrossEntropy,
    Dot,
    Entropy,
    Hellinger2,
    JS,
    KL,
    Mean,
    MeanRatio,
    Mix,
    Renyi,
    Temper,
    TV,
    Uniform,
    Var,
)
"""Every atom; to add one, write its file and list its class here."""

ATOMS: dict[str, type[Atom]] = {cls.name: cls for cls in CLASSES}
"""The atoms by the name that the text form uses."""

__all__ = [
    "ATOMS",
    "CLASSES",
    "JS",
    "KL",
    "TV",
    "Chi2",
    "CrossEntropy",
    "Dot",
    "Entropy",
    "Hellinger2",
    "Mean",
    "MeanRatio",
    "Mix",
    "Renyi",
    "Temper",
    "Uniform",
    "Var",
]
