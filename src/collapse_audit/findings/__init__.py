"""What people read: a page per claim, tables, citations, figures.

Main definitions: `finding` (a claim's page), `work_out` (a witness by hand arithmetic),
`verdict_table`, `verdict_table_markdown`, `citation_text`, `citation_bibtex`; the figures are in
`collapse_audit.findings.plots`, the writing of files in `collapse_audit.findings.write`.
"""

from collapse_audit.findings.arithmetic import work_out
from collapse_audit.findings.citations import citation_bibtex, citation_text
from collapse_audit.findings.page import finding
from collapse_audit.findings.tables import verdict_table, verdict_table_markdown

__all__ = [
    "citation_bibtex",
    "citation_text",
    "finding",
    "verdict_table",
    "verdict_table_markdown",
    "work_out",
]
