"""Exact counterexamples: their file format and their rigorous check.

Main definitions: `Witness`, `judge` (what is certain at a point), `certify` (a point to a
witness), `load` (a file, strictly read), `verify` (a file, checked). Nothing here knows how a
witness was found.
"""

from collapse_audit.witness.certify import Judgement, certify, judge
from collapse_audit.witness.errors import FileError
from collapse_audit.witness.files import json_text, load, read_document
from collapse_audit.witness.model import Witness
from collapse_audit.witness.verify import Verification, verify, verify_witness

__all__ = [
    "FileError",
    "Judgement",
    "Verification",
    "Witness",
    "certify",
    "json_text",
    "judge",
    "load",
    "read_document",
    "verify",
    "verify_witness",
]
