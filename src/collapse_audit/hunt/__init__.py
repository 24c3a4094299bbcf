"""The hunt: a search for counterexamples to any statement.

`hunt` alternates exhaustive small lattices with random proposals and ascent, all in floats, then
simplifies what it finds to the simplest rational point and has it certified by `witness`. It is
never trusted: only a certified witness refutes, and finding nothing only supports.

The package is callable, so that ``from collapse_audit import hunt`` gives something to call
whether or not the package has been imported before.
"""

import sys
from types import ModuleType
from typing import Any

from collapse_audit.hunt.result import HuntResult, Progress
from collapse_audit.hunt.search import hunt

__all__ = ["HuntResult", "Progress", "hunt"]


class _CallablePackage(ModuleType):
    def __call__(self, *arguments: Any, **options: Any) -> HuntResult:
        return hunt(*arguments, **options)


sys.modules[__name__].__class__ = _CallablePackage
