"""``python -m collapse_audit.kernel``: the version of Coq, or what to install and exit code 1."""

import sys

from collapse_audit.kernel.coq import CoqMissing, find_toolchain


def main() -> int:
    """0 where Coq and its libraries are installed, else 1."""
    try:
        print(f"Coq {find_toolchain().version}")
    except CoqMissing as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
