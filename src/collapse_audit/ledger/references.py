"""The papers that dossiers cite, each written once.

A citation says where a result is known from. It settles nothing: verdicts rest on what is checked
here.
"""

from collapse_audit.ledger.evidence import Citation

SHUMAILOV = Citation(
    "Shumailov, Shumaylov, Zhao, Papernot, Anderson, Gal: AI models collapse when trained on "
    "recursively generated data. Nature 631, 755–759 (2024)"
)
GERSTGRASSER = Citation(
    "Gerstgrasser, Schaeffer, Dey, Rafailov, et al.: Is Model Collapse Inevitable? Breaking the "
    "Curse of Recursion by Accumulating Real and Synthetic Data. COLM 2024, arXiv:2404.01413"
)
KAZDAN = Citation(
    "Kazdan, Schaeffer, Dey, Gerstgrasser, Rafailov, Donoho, Koyejo: Collapse or Thrive? Perils "
    "and Promises of Synthetic Data in a Self-Generating World. ICML 2025, arXiv:2410.16713"
)
SEDDIK = Citation(
    "Seddik, Chen, Hayou, Youssef, Debbah: How Bad is Training on Synthetic Data? A Statistical "
    "Analysis of Language Model Collapse. COLM 2024, arXiv:2404.05090"
)
SURESH = Citation(
    "Suresh, Thangaraj, Khandavally: Rate of Model Collapse in Recursive Training. AISTATS 2025, "
    "arXiv:2412.17646"
)
HE = Citation(
    "He, Xu, Cheng: Golden Ratio Weighting Prevents Model Collapse. arXiv:2502.18049 (2025)"
)
BERTRAND = Citation(
    "Bertrand, Bose, Duplessis, Jiralerspong, Gidel: On the Stability of Iterative Retraining of "
    "Generative Models on their own Data. ICLR 2024, arXiv:2310.00429"
)
REFERENCES = (SHUMAILOV, GERSTGRASSER, KAZDAN, SEDDIK, SURESH, HE, BERTRAND)
