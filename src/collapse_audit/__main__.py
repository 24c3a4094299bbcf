"""`python -m collapse_audit`: the same as the console script `collapse-audit`."""

from collapse_audit.cli import main

if __name__ == "__main__":
    main()
