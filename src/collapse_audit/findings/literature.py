"""The literature as a test bench: published results beside what this project computes for them.

Main definitions: `Result`, `RESULTS`, `literature_page` (``proofs/LITERATURE.md``). Values are
computed when the page is written; no number of it is typed twice. What a paper says is put in our
words; `Source.compared` tells how far it could be compared with the paper itself.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Literal

from flint import acb, arb, fmpq

from collapse_audit.findings.markdown import bullets, code, table
from collapse_audit.ledger import Citation, Dossier, references
from collapse_audit.loops import Amplify, Anchored, Chain, Resample, distribution
from collapse_audit.loops.chains import certain_path
from collapse_audit.loops.models import mixed, uniform, vertex
from collapse_audit.loops.recycling import Recycling, Retraining
from collapse_audit.loops.regression import Regression
from collapse_audit.loops.survival import survival, survival_bounds

FILE = "LITERATURE.md"
Number = Fraction | arb
Relation = Literal["=", "≤", "≥"]


@dataclass(frozen=True)
class Source:
    """A paper: how to refer to it, and what of its statement could be compared with it."""

    name: str
    citation: Citation
    compared: str


@dataclass(frozen=True)
class Result:
    """What a paper proves, at parameters at which it runs here.

    It holds when `reproduced` is certainly in `relation` to `published`, for "=" within the
    tolerance. `supports` and `contradicts` are ids of readings; `omitted` is the assumption that
    the audited article leaves out.

    >>> RESULTS[0].holds()
    True
    """

    source: Source
    title: str
    says: str
    parameters: str
    published: Callable[[], Number]
    relation: Relation
    reproduced: Callable[[], Number]
    tolerance: Fraction
    supports: tuple[str, ...]
    contradicts: tuple[str, ...]
    omitted: str
    test: str

    def holds(self) -> bool:
        """Whether the relation holds for certain."""
        published, reproduced = self.published(), self.reproduced()
        if self.relation == "=" and self.tolerance == 0:
            return published == reproduced
        gap = ball(reproduced) - ball(published)
        if self.relation == "=":
            return bool(abs(gap) <= ball(self.tolerance))
        return bool(gap <= 0) if self.relation == "≤" else bool(gap >= 0)


def ball(value: Number) -> arb:
    """A ball that contains the number."""
    return arb(fmpq(value.numerator, value.denominator)) if isinstance(value, Fraction) else value


SHUMAILOV = Source(
    "Shumailov et al. 2024",
    references.SHUMAILOV,
    "The text of the section on theory was compared: absorption in a delta function, at a state "
    "with its original probability, and Theorem 3.1 on the Gaussian, both for data of the last "
    "generation alone and a fixed sample size. The parameters are ours.",
)
GERSTGRASSER = Source(
    "Gerstgrasser et al. 2024",
    references.GERSTGRASSER,
    "The abstract: linear growth against a finite bound. The factor π²/6 was compared with the "
    "abstract of Dey and Donoho, Universality of the π²/6 Pathway in Avoiding Model Collapse, "
    "arXiv:2410.22812 (2024). The parameters are ours.",
)
KAZDAN = Source(
    "Kazdan et al. 2025",
    references.KAZDAN,
    "The abstract: under accumulation models stay stable though the share of real "
    "data tends to zero. The limit as a sine is derived here; its wording there was not seen.",
)
SEDDIK = Source(
    "Seddik et al. 2024",
    references.SEDDIK,
    "The abstract: collapse is not avoided by synthetic data alone. The formula was compared with "
    "a published summary only. The parameters are ours.",
)
SURESH = Source(
    "Suresh et al. 2025",
    references.SURESH,
    "The abstract: the time to forget a word is about proportional to its count. Both bounds were "
    "compared with a published summary only. The parameters are ours.",
)
HE = Source(
    "He et al. 2025",
    references.HE,
    "The abstract: the inverse golden ratio. The formula for other sizes was compared with a "
    "published summary only. A later version has the title Recursive Learning Without Collapse: "
    "A Weighting-Based Stabilization Framework. The parameters are ours.",
)
BERTRAND = Source(
    "Bertrand et al. 2024",
    references.BERTRAND,
    "The abstract: stable if the first model is good enough and the share of real "
    "data large enough. The inequality λ(1 + εL/α) < 1/2 was not seen there in print; α and ε are "
    "the paper's curvature and model error.",
)
SOURCES = (SHUMAILOV, GERSTGRASSER, KAZDAN, SEDDIK, SURESH, HE, BERTRAND)

# What is computed

LETTERS = distribution("1/2", "3/10", "1/5")
DRAWS = 100
GENERATIONS = 10_000


def absorbed_at_the_rarest() -> Fraction:
    """P(resampling with N = 5 ends at the third letter), from the exact chain."""
    return Chain(Resample(5), LETTERS).absorption().at(vertex(3, 2))


@cache
def deviation_factor(draws: int) -> arb:
    """c = E s/σ = √(2/(N − 1))·Γ(N/2)/Γ((N − 1)/2), s² the unbiased variance of N normal draws.

    >>> deviation_factor(2).str(6, radius=False)          # √(2/π)
    '0.797885'
    """
    half = arb(draws - 1) / 2
    return (half + arb(1) / 2).gamma() / half.gamma() / half.sqrt()


def expected_deviation() -> arb:
    """E σₙ/σ₀ = cⁿ under the unbiased variance."""
    return deviation_factor(DRAWS) ** GENERATIONS


def expected_wasserstein() -> arb:
    """E W₂²/σ₀² = E(μₙ − μ₀)²/σ₀² + E(σₙ/σ₀ − 1)² = n/N + 2(1 − cⁿ), as E σₙ² = σ₀²."""
    return arb(GENERATIONS) / DRAWS + 2 * (1 - expected_deviation())


def inverse_chi_squared(degrees: int) -> arb:
    """E 1/χ² with so many degrees of freedom, by rigorous quadrature up to 400; even degrees.

    What is cut off is below 10⁻³⁰ for the degrees used here. In one dimension it is
    E tr(XᵀX)⁻¹ for T = degrees inputs.
    """
    power = degrees // 2 - 2
    scale = 2 ** (degrees // 2) * arb(degrees // 2).gamma()
    mean: arb = acb.integral(lambda x, _: x**power * (-x / 2).exp(), 0, 400).real / scale
    return mean


@cache
def accumulated_share(draws: int) -> arb:
    """A ball around Π_{j≥1}(1 − 1/(N·j²)): 2000 factors, and the rest is at least 1 − 1/(2000N)."""
    product = arb(1)
    for j in range(1, 2001):
        product *= 1 - arb(1) / (draws * j * j)
    return product.union(product * (1 - arb(1) / (2000 * draws)))


def seddik_square() -> Fraction:
    """E ΣP₈² for resampling with N = 6, from the exact chain."""
    value = Chain(Resample(6), LETTERS).expectation("dot(Pn, Pn)", 8)
    form = getattr(value, "form", None)
    assert form is not None and form.constant is not None
    constant: Fraction = form.constant
    return constant


def least_error_weight(loop: Recycling) -> Fraction:
    """The w in (0, 1] where the exact limit is least, on a grid of 2⁻³⁴, by comparisons alone."""
    low, high = 1, 2**34
    while high - low > 2:
        third = (high - low) // 3
        left, right = low + third, high - third
        if loop.limit(Fraction(left, 2**34)) < loop.limit(Fraction(right, 2**34)):
            high = right
        else:
            low = left
    return Fraction((low + high) // 2, 2**34)


def largest_stable_ratio(gain: int) -> Fraction:
    """The λ up to which one exact step of order (ii) shrinks an error, on a grid of 2⁻²⁰."""
    low, high = 0, 2**20
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if shrinks(gain, Fraction(middle, 2**20)) else (low, middle)
    return Fraction(low, 2**20)


def shrinks(gain: int, ratio: Fraction) -> bool:
    """Whether a step of order (ii) brings a model near P0 = Ph nearer, F amplifying errors."""
    centre, share = uniform(2), Retraining(ratio, gain).real_share
    start = mixed(Fraction(1, 100), centre, vertex(2, 0))
    chain = Chain(Anchored(Amplify(gain, centre), "ii", share, centre), start)
    before, after = certain_path(chain, 1)
    return abs(after[0] - centre[0]) < abs(before[0] - centre[0])


RESULTS = (
    Result(
        SHUMAILOV,
        "the discrete model is absorbed",
        "Resampling a discrete distribution is a Markov chain that ends almost surely in a point "
        "mass. Which one is a draw from P0: the letter x with probability P0(x).",
        "N = 5 draws, P0 = (1/2, 3/10, 1/5); the probability of ending at the rarest letter",
        lambda: LETTERS[2],
        "=",
        absorbed_at_the_rarest,
        Fraction(0),
        ("C02b", "C10a", "C15d"),
        ("C15b", "C15e"),
        "The number of draws is fixed, nothing but the last generation's draws is used, and "
        "nothing is smoothed. The loop that is absorbed is one of many.",
        "tests/literature/test_shumailov.py",
    ),
    Result(
        SHUMAILOV,
        "the Gaussian model narrows",
        "With the unbiased variance σₙ tends to 0 almost surely, although E σₙ² = σ₀² for all n.",
        "N = 100 draws, n = 10 000 generations; E σₙ/σ₀ against its limit 0",
        lambda: Fraction(0),
        "=",
        expected_deviation,
        Fraction(1, 10**10),
        ("C10d",),
        ("C09f",),
        "What tends to 0 is the variance along a run; its mean need not fall. Which estimator is "
        "used has to be said.",
        "tests/literature/test_shumailov.py",
    ),
    Result(
        SHUMAILOV,
        "the Gaussian model drifts away",
        "The expected squared Wasserstein-2 distance from the first model grows without bound.",
        "N = 100 draws, n = 10 000 generations, σ₀ = 1; at least n/N",
        lambda: Fraction(GENERATIONS, DRAWS),
        "≥",
        expected_wasserstein,
        Fraction(0),
        ("C11f",),
        (),
        "The growth is linear and takes N generations for one variance; there is no geometric "
        "compounding.",
        "tests/literature/test_shumailov.py",
    ),
    Result(
        GERSTGRASSER,
        "replacing the data",
        "Least squares fitted to labels of the last fit alone: the test error grows linearly, as "
        "n·σ²d/(T − d − 1).",
        "T = 12 inputs, d = 1, σ² = 1, n = 10; other dimensions by simulation in the test",
        lambda: Regression(12, 1, 1).error("replace", 10),
        "=",
        lambda: 10 * inverse_chi_squared(12),
        Fraction(1, 10**9),
        (),
        ("C03c",),
        "Errors add up and do not compound; and all earlier data have been thrown away, which the "
        "article takes for granted.",
        "tests/literature/test_gerstgrasser.py",
    ),
    Result(
        GERSTGRASSER,
        "accumulating the data",
        "Fitted to the data of all generations, the real ones included, the test error stays below "
        "(π²/6)·σ²d/(T − d − 1) for ever.",
        "T = 12 inputs, the same in all generations, d = 1, σ² = 1, n = 1000",
        lambda: arb.pi() ** 2 / 60,
        "≤",
        lambda: Regression(12, 1, 1).error("accumulate", 1000),
        Fraction(0),
        ("C18e",),
        ("C18b",),
        "That old data are discarded. Keeping them is a stable remedy without fresh human data.",
        "tests/literature/test_gerstgrasser.py",
    ),
    Result(
        KAZDAN,
        "accumulation keeps its variance",
        "Fitted to the data of all generations, the expected variance of a Gaussian fit by maximum "
        "likelihood (and the diversity of a discrete one) tends to sin(πs)/(πs) > 0 of the first, "
        "s = 1/√N.",
        "N = 10 draws a generation, the first of them real",
        lambda: arb(10).sqrt() * (arb.pi() / arb(10).sqrt()).sin() / arb.pi(),
        "=",
        lambda: accumulated_share(10),
        Fraction(1, 10_000),
        ("C18e",),
        ("C18b",),
        "That old data are discarded. The share of real data tends to 0 here, and nothing "
        "collapses in expectation.",
        "tests/literature/test_kazdan.py",
    ),
    Result(
        SEDDIK,
        "synthetic data alone",
        "Trained on its own samples only, E ΣPₙ² = 1 − (1 − 1/N)ⁿ(1 − ΣP0²), and the model ends "
        "almost surely in a point mass.",
        "N = 6 draws, n = 8, P0 = (1/2, 3/10, 1/5)",
        lambda: 1 - Fraction(5, 6) ** 8 * (1 - sum((p * p for p in LETTERS), Fraction(0))),
        "=",
        seddik_square,
        Fraction(0),
        ("C02b", "C08a", "C08e"),
        (),
        "The time scale: diversity halves in about N·ln 2 generations, so that with large samples "
        "the loss is slow.",
        "tests/literature/test_seddik.py",
    ),
    Result(
        SURESH,
        "a rare letter lasts",
        "A letter that is expected λ = Np times in the first sample is still there after n "
        "generations with probability at least 1 − exp(−λ/n).",
        "N = 20 draws, p = 1/10, n = 10",
        lambda: survival_bounds(20, "1/10", 10)[0],
        "≥",
        lambda: survival(20, "1/10", 10),
        Fraction(0),
        ("C04c",),
        (),
        "When: a letter is lost after a time proportional to its count, not at once.",
        "tests/literature/test_suresh.py",
    ),
    Result(
        SURESH,
        "a Gaussian narrows slowly",
        "P(σₙ > ε) ≤ (σ₀/ε)·exp(−n/(4N)): by Markov's inequality it is enough that E s/σ is at "
        "most exp(−1/(4N)).",
        "N = 100 draws, the unbiased variance; E s/σ",
        lambda: (-arb(1) / (4 * DRAWS)).exp(),
        "≤",
        lambda: deviation_factor(DRAWS),
        Fraction(0),
        ("C10d",),
        (),
        "The time scale: about N generations.",
        "tests/literature/test_suresh.py",
    ),
    Result(
        HE,
        "the golden weight",
        "Estimating from n fresh and m recycled observations, the error in the long run is least "
        "at the weight w* = (√(r² + 4r) − r)/2 of the fresh ones, r = n/m; the inverse golden "
        "ratio for n = m.",
        "n = m = 10",
        lambda: (arb(5).sqrt() - 1) / 2,
        "=",
        lambda: least_error_weight(Recycling(10, 10)),
        Fraction(1, 10**9),
        ("C24g",),
        ("C24c",),
        "The best weight depends on the two sample sizes alone, not on how far the model has "
        "drifted; it is the weight of an estimator, not a share of the data.",
        "tests/literature/test_he.py",
    ),
    Result(
        BERTRAND,
        "a threshold for real data",
        "Retraining on λ synthetic observations for each real one is stable near the truth if "
        "λ(1 + εL/α) < 1/2. With the gain g of an update in place of 1 + εL/α, the exact threshold "
        "of order (ii) is λ(g − 1) < 1, a real share above 1 − 1/g.",
        "g = 3; the largest λ for which errors shrink, against the sufficient 1/(2g)",
        lambda: Fraction(1, 6),
        "≥",
        lambda: largest_stable_ratio(3),
        Fraction(0),
        ("C31i",),
        ("C31e",),
        "How much training on synthetic data amplifies errors. Where it does, a small share of "
        "human data does not suffice, even without noise.",
        "tests/literature/test_bertrand.py",
    ),
)

# The page

ABOUT = (
    "Theoretical results on recursive training that can be run here, each recomputed by code of "
    "this project: the value or bound that the paper's formula gives, and what an exact chain, a "
    "certified ball or an exact recursion gives. Readings are those of the findings. A result "
    "supports or contradicts a reading within its own model; it settles nothing in the ledger, "
    "where only proofs and counterexamples do."
)


def literature_documents(dossiers: Sequence[Dossier], head: str) -> dict[Path, str]:
    """The page beside the dossiers, where these hold all the claims that it links to."""
    folders = {dossier.claim.id: dossier.folder for dossier in dossiers}
    named = {each[:3] for result in RESULTS for each in (*result.supports, *result.contradicts)}
    if not named <= folders.keys():
        return {}
    names = {claim: folder.name for claim, folder in folders.items()}
    return {
        root / FILE: literature_page(names, head) for root in {f.parent for f in folders.values()}
    }


def literature_page(folders: Mapping[str, str], head: str) -> str:
    """The Markdown of ``proofs/LITERATURE.md``; `folders` gives each claim's folder by its id."""
    rows = [_row(result, folders) for result in RESULTS]
    heading = ("Paper", "Result", "Here", "", "Published", "Supports", "Contradicts")
    blocks = [head, "# The literature as a test bench", ABOUT, table(heading, rows)]
    for source in SOURCES:
        blocks += _section(source)
    return "\n\n".join(blocks) + "\n"


def _row(result: Result, folders: Mapping[str, str]) -> tuple[str, ...]:
    values = shown(result.reproduced()), result.relation, shown(result.published())
    bearings = (_linked(each, folders) for each in (result.supports, result.contradicts))
    return result.source.name, result.title, *values, *bearings


def _linked(readings: Sequence[str], folders: Mapping[str, str]) -> str:
    links = (f"[{each}]({folders[each[:3]]}/README.md#{each.lower()})" for each in readings)
    return ", ".join(links) or "—"


def _section(source: Source) -> Iterator[str]:
    yield f"## {source.name}"
    yield f"{source.citation.reference}."
    yield f"Compared with the paper: {source.compared}"
    for result in RESULTS:
        if result.source is source:
            yield f"**{result.title[:1].upper()}{result.title[1:]}.** {result.says}"
            yield bullets(_details(result))


def _details(result: Result) -> Iterator[str]:
    yield f"Parameters: {result.parameters}."
    within = f", within {shown(result.tolerance)}" if result.tolerance else ", for certain"
    values = f"{shown(result.reproduced())} {result.relation} {shown(result.published())}"
    yield f"Reproduced {result.relation} published: {values}{within}."
    yield f"Left out in the article: {result.omitted}"
    yield f"Checked in {code(result.test)}."


def shown(value: Number) -> str:
    """A short rational as it is, any other number to six digits.

    >>> shown(Fraction(1, 5)), shown(arb(2).sqrt()), shown(Fraction(1, 10**9))
    ('1/5', '1.41421', '1.00000e-9')
    """
    if isinstance(value, Fraction) and value.denominator <= 1000:
        return str(value)
    return str(ball(value).str(6, radius=False))
