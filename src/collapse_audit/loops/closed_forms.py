"""Closed forms along the finite loops, each derived in code from the law of one generation.

Main definitions: `Form`, a sequence given by its closed form, its start and its step;
`Form.is_derived`, which has SymPy verify that the closed form satisfies both; and one function a
form. The steps of the sampling loops are not written down but computed, from derivatives of the
generating function of the multinomial law (`second_moments`).

Notation: N draws a generation, G = 1 − ΣP², S = ΣP², T = ΣPh², X = Σ P·Ph, n the generation.
What these sequences are in a given loop an exact chain tells, without this module.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Any

import sympy as sp

from collapse_audit.loops.anchoring import Order
from collapse_audit.loops.errors import LoopError

Expr = Any  # SymPy has no types

n = sp.Symbol("n", integer=True, nonnegative=True)
N = sp.Symbol("N", integer=True, positive=True)
M = sp.Symbol("M", integer=True, nonnegative=True)
m = sp.Symbol("m", integer=True, nonnegative=True)
k = sp.Symbol("k", integer=True, positive=True)
alpha, beta = sp.symbols("alpha beta", positive=True)
G, S, T, X, V = sp.symbols("G S T X V", nonnegative=True)
p, q, h, u = sp.symbols("p q h u", nonnegative=True)
gain, weight = sp.symbols("g w", nonnegative=True)
D, H = sp.symbols("D H", nonnegative=True)
delta, eta = sp.symbols("delta eta", nonnegative=True)
sizes = sp.IndexedBase("N", integer=True, positive=True)
SHARES = frozenset([alpha, weight, p, q, h, u, G, S, T, X])
"""What lies in [0, 1]."""
_a, _b = sp.symbols("a b", integer=True, nonnegative=True)


@dataclass(frozen=True)
class Form:
    """yₙ = value, where y₀ = start and y_{n+1} = step(yₙ, n).

    `limit` is lim yₙ as n → ∞, where it has a form.

    >>> form = heterozygosity()
    >>> form.is_derived(), form.at(n=2, N=2, G="1/2")
    (True, Fraction(1, 8))
    >>> form.at(n=0, N=1, G="1/2")           # 0⁰ = 1
    Fraction(1, 2)
    """

    value: Expr
    start: Expr
    step: Callable[[Expr, Expr], Expr]
    limit: Expr | None = None

    def is_derived(self) -> bool:
        """Whether SymPy finds value(0) = start and value(n + 1) = step(value(n), n)."""
        after = self.value.subs(n, n + 1)
        begun = vanishes(self.value.subs(n, 0) - self.start)
        return begun and vanishes(after - self.step(self.value, n))

    def at(self, **values: int | str | Fraction) -> Fraction:
        """The value for rational parameters. Raises `LoopError` unless that is rational."""
        return rational(placed(self.value, values))

    def limit_at(self, **values: int | str | Fraction) -> Expr:
        """The limit for rational parameters, as an exact expression."""
        if self.limit is None:
            raise LoopError("this closed form has no limit")
        return placed(self.limit, values)


def placed(expression: Expr, values: Mapping[str, int | str | Fraction]) -> Expr:
    """The expression at a point; `LoopError` for unknown or missing names and values out of range.

    >>> placed(1 - 1/N, {"N": 4})
    3/4
    >>> placed(1 - 1/N, {"N": 0})
    Traceback (most recent call last):
      ...
    collapse_audit.loops.errors.LoopError: N is positive and an integer, not 0
    """
    free = {symbol.name: symbol for symbol in expression.free_symbols}
    if missing := sorted(free.keys() - values.keys()):
        raise LoopError(f"the closed form needs a value for {', '.join(missing)}")
    if unknown := sorted(values.keys() - free.keys()):
        raise LoopError(f"the closed form has no {', '.join(unknown)}")
    points = {free[name]: sp.Rational(str(value)) for name, value in values.items()}
    for symbol, value in points.items():
        _check_range(symbol, value)
    return expression.subs(points)


def _check_range(symbol: Expr, value: Expr) -> None:
    asked = {"positive": symbol.is_positive, "at least 0": symbol.is_nonnegative}
    ranges = [word for word, wanted in asked.items() if wanted][:1]
    kinds = ["an integer"] if symbol.is_integer else []
    right = (value > 0 or not symbol.is_positive) and (value >= 0 or not symbol.is_nonnegative)
    if not right or (symbol.is_integer and not value.is_integer):
        raise LoopError(f"{symbol.name} is {' and '.join(ranges + kinds)}, not {value}")
    if symbol in SHARES and value > 1:
        raise LoopError(f"{symbol.name} is at most 1, not {value}")


def rational(expression: Expr) -> Fraction:
    """An expression that is a rational number, as one; `LoopError` for any other."""
    value = sp.radsimp(sp.expand(expression))
    if not value.is_Rational:
        raise LoopError(f"{value} is not a rational number")
    return Fraction(int(value.p), int(value.q))


def vanishes(expression: Expr) -> bool:
    """Whether SymPy simplifies an expression to 0, powers with the exponent n taken as they are.

    >>> vanishes((N - 1)/N - 1 + 1/N), vanishes(1/N), vanishes(2**(n + 1) - 2*2**n)
    (True, False, True)
    """
    frozen = _frozen(expression.replace(sp.RisingFactorial, _stepwise))
    return bool(sp.expand(frozen) == 0 or sp.expand(sp.numer(sp.together(frozen))) == 0)


def _stepwise(x: Expr, count: Expr) -> Expr:
    """(x)_{n+1} = (x)ₙ·(x + n), the definition of the rising factorial."""
    return sp.rf(x, n) * (x + n) if count == n + 1 else sp.rf(x, count)


def _frozen(expression: Expr) -> Expr:
    """Every x^(cn + d) written as x^d·z, with z one symbol for each x^(cn)."""
    known: dict[tuple[Expr, Expr], Expr] = {}

    def power(base: Expr, exponent: Expr) -> Expr:
        per_step = exponent.coeff(n)
        growing = known.setdefault((base, per_step), sp.Dummy())
        return base ** (exponent - per_step * n) * growing

    return expression.replace(
        lambda node: node.is_Pow and node.exp.has(n), lambda node: power(*node.args)
    )


# One generation of sampling


def second_moments(draws: Expr, first: Expr, other: Expr) -> tuple[Expr, Expr, Expr]:
    """(E C(x), E C(x)², E C(x)C(y)) of N = draws letters, Q(x) = first, Q(y) = other, x ≠ y.

    Derivatives at s = t = 1 of the generating function E s^C(x)·t^C(y) = (1 + Q(x)(s − 1) +
    Q(y)(t − 1))^N, in which E C(x)(C(x) − 1) is the second derivative by s.

    >>> [sp.factor(moment) for moment in second_moments(N, p, q)]
    [N*p, N*p*(N*p - p + 1), N*p*q*(N - 1)]
    """
    s, t = sp.symbols("s t")
    generating = (1 + first * (s - 1) + other * (t - 1)) ** draws
    at_one = {s: 1, t: 1}
    mean = sp.diff(generating, s).subs(at_one)
    falling = sp.diff(generating, s, 2).subs(at_one)
    return mean, falling + mean, sp.diff(generating, s, t).subs(at_one)


def summed(term: Expr) -> Expr:
    """Σ over letters of a polynomial in p = P(x) and h = Ph(x) of degree 1 or 2.

    >>> summed(p**2 + p/N), summed(p*h + h**2 - h)
    (S + 1/N, T + X - 1)
    """
    sums = {(2, 0): S, (1, 1): X, (0, 2): T, (1, 0): 1, (0, 1): 1}
    terms = sp.Poly(sp.expand(term), p, h).terms()
    return sp.Add(*(coefficient * sums[powers] for powers, coefficient in terms))


def drawn_square(draws: Expr, weight: Expr) -> Expr:
    """E P̂(x)² for N = draws letters from Q with Q(x) = weight."""
    _, square, _ = second_moments(draws, weight, weight)
    return square / draws**2


def _diversity(square: Expr) -> Callable[[Expr, Expr], Expr]:
    """The step of G = 1 − S where S′ = Σ of the square over letters."""
    after = summed(square)
    return lambda y, generation: 1 - after.subs({S: 1 - y, n: generation})


def heterozygosity() -> Form:
    """E[1 − ΣPₙ²] = (1 − 1/N)ⁿ·G for resampling from a start with 1 − ΣP0² = G."""
    return Form((1 - 1 / N) ** n * G, G, _diversity(drawn_square(N, p)))


def growing_heterozygosity() -> Form:
    """E[1 − ΣPₙ²] = G·(n + 2)/(2(n + 1)) for resampling with N_j = (j + 2)², j = 0, 1, …

    Every letter may then last: the limit is G/2. For other sizes see `growing_product`.
    """
    value = G * (n + 2) / (2 * (n + 1))
    step = _diversity(drawn_square((n + 2) ** 2, p))
    return Form(value, G, step, sp.limit(value, n, sp.oo))


def growing_product(generations: int) -> Expr:
    """E[1 − ΣPₙ²] = G·Π_{j<n}(1 − 1/N_j) for resampling with sizes N_0, N_1, …, n given.

    >>> growing_product(2)
    G*(1 - 1/N[0])*(1 - 1/N[1])
    >>> growing_product(0)
    G
    """
    return G * sp.Mul(*(1 - 1 / sizes[j] for j in range(generations)))


def iterated_growth(generations: int) -> Expr:
    """The same by applying one generation after the other to G."""
    y = G
    for j in range(generations):
        y = _diversity(drawn_square(sizes[j], p))(y, n)
    return y


@cache
def accumulated_heterozygosity() -> Form:
    """E[1 − ΣPₙ²] = G·Π_{1≤j≤n}(1 − N/(M + jN)²) for fits to all data so far.

    The start weighs M draws, each generation adds N. With c = M/N + 1, s = 1/√N and (x)ₙ the
    rising factorial the product is (c − s)ₙ(c + s)ₙ/(c)ₙ², with the limit
    Γ(c)²/(Γ(c − s)Γ(c + s)), as Γ(x − s)Γ(x + s)/Γ(x)² → 1.
    """
    share = N / (M + (n + 1) * N)
    kept = (1 - share) ** 2 * p**2 + 2 * share * (1 - share) * p * p
    step = _diversity(kept + share**2 * drawn_square(N, p))
    c, s = M / N + 1, 1 / sp.sqrt(N)
    value = G * sp.rf(c - s, n) * sp.rf(c + s, n) / sp.rf(c, n) ** 2
    limit = G * far_ratio() * sp.gamma(c) ** 2 / (sp.gamma(c - s) * sp.gamma(c + s))
    return Form(value, G, step, limit)


@cache
def far_ratio() -> Expr:
    """lim Γ(x − s)Γ(x + s)/Γ(x)² as x → ∞, for s > 0.

    >>> far_ratio()
    1
    """
    x, s = sp.symbols("x s", positive=True)
    return sp.limit(sp.gamma(x - s) * sp.gamma(x + s) / sp.gamma(x) ** 2, x, sp.oo)


def sine_limit(initial: int) -> Expr:
    """lim E[1 − ΣPₙ²]/G for accumulation from a start that weighs `initial` batches, M = N·initial.

    The gamma functions of the limit by reflection; with s = 1/√N it is sin(πs)/(πs) where P0 is
    only what the first batch is drawn from (0), and sin(πs)/(πs(1 − s²)) where P0 is a batch (1).

    >>> sine_limit(0), sine_limit(1)
    (sqrt(N)*sin(pi/sqrt(N))/pi, N**(3/2)*sin(pi/sqrt(N))/(pi*(N - 1)))
    """
    limit: Expr = accumulated_heterozygosity().limit
    return sp.simplify(sp.gammasimp(limit.subs({M: initial * N, G: 1})))


def chi_squared() -> Form:
    """E χ²(Pₙ‖P0) = (k − 1)(1 − (1 − 1/N)ⁿ) for resampling from P0 with k letters, all possible.

    χ² = Σ P²/P0 − 1, and a letter's E P′² is E P²·(1 − 1/N) + P0/N, as E Pₙ = P0; divided by P0
    and summed over the letters, P²/P0 gives χ² + 1 and P0/P0 gives k.
    """
    quadratic = sp.Poly(sp.expand(drawn_square(N, p)), p)
    squares, firsts = quadratic.coeff_monomial(p**2), quadratic.coeff_monomial(p)
    value = (k - 1) * (1 - (1 - 1 / N) ** n)
    return Form(value, sp.Integer(0), lambda y, _: squares * (y + 1) + firsts * k - 1)


def plug_in_chi_squared() -> Expr:
    """E χ²(P̂‖P0) = (k − 1)/N for N draws from P0: the step of `chi_squared` from 0.

    >>> plug_in_chi_squared()
    (k - 1)/N
    """
    return sp.factor(chi_squared().step(sp.Integer(0), n))


def variance() -> Form:
    """E Var(Pₙ, x) = (1 − 1/N)ⁿ·V for resampling from a start of variance V, any labels x.

    Var(P, x) = ½ΣΣ P(x)P(y)(x − y)², and E P̂(x)P̂(y)/(P(x)P(y)) is the same for all x ≠ y.
    """
    _, _, product = second_moments(N, p, q)
    factor = sp.simplify(product / N**2 / (p * q))
    return Form((1 - 1 / N) ** n * V, V, lambda y, _: factor * y)


def mean_variance() -> Form:
    """Var(mean(Pₙ, x)) = (1 − (1 − 1/N)ⁿ)·V for resampling: what `variance` loses.

    Given Pₙ, the mean of N draws has variance Var(Pₙ, x)/N.
    """
    spread = variance().value
    return Form(V - spread, sp.Integer(0), lambda y, at: y + spread.subs(n, at) / N)


def reversed_divergence(letters: int) -> bool:
    """E D(Pₙ‖P0) = H(P0) − E H(Pₙ) wherever E Pₙ = P0, on so many letters: whether SymPy agrees.

    D(P‖P0) + H(P) is affine in P, hence its expectation is its value at E Pₙ = P0, which is H(P0).
    """
    start = sp.symbols(f"p:{letters}", positive=True)
    model = sp.symbols(f"r:{letters}", positive=True)
    total = _divergence(model, start) + _entropy(model)
    flat = all(vanishes(sp.diff(total, a, b)) for a in model for b in model)
    there = total.subs(dict(zip(model, start, strict=True)))
    return flat and vanishes(there - _entropy(start))


def _divergence(model: tuple[Expr, ...], start: tuple[Expr, ...]) -> Expr:
    return sp.Add(*(a * (sp.log(a) - sp.log(b)) for a, b in zip(model, start, strict=True)))


def _entropy(model: tuple[Expr, ...]) -> Expr:
    return -sp.Add(*(a * sp.log(a) for a in model))


# Immigration: human data in every generation


def overlap() -> Form:
    """E ΣPₙ·Ph = T + (1 − α)ⁿ(X − T) where E P′ = (1 − α)P + αPh, from a start with overlap X."""
    mean = summed(sp.expand(((1 - alpha) * p + alpha * h) * h))
    return Form(T + (1 - alpha) ** n * (X - T), X, lambda y, _: mean.subs(X, y), T)


def immigration() -> Form:
    """E ΣPₙ² where each of N draws is human with probability α, 0 < α ≤ 1: order (iii).

    S* + aⁿ(S − S*) + b(X − T)(rⁿ − aⁿ)/(r − a), r = 1 − α, a = (1 − 1/N)r², b the factor of the
    overlap in the step; limit S* = [1/N + (1 − 1/N)(1 − (1 − α)²)T]/[1 − (1 − 1/N)(1 − α)²].
    """
    return _with_overlap(drawn_square(N, (1 - alpha) * p + alpha * h), alpha)


def split_batch() -> Form:
    """E ΣPₙ² where exactly m of N draws are human, 0 < m ≤ N, as for `immigration` with α = m/N.

    Limit S* = [N + m(m − 1)T + 2m(N − m)T]/[N² − (N − m)(N − m − 1)].
    """
    return _with_overlap(split_square().subs({_a: N - m, _b: m}), m / N)


def split_square() -> Expr:
    """E P′(x)² for P′ = (A + B)/(a + b), A and B the counts of a and b independent draws.

    >>> sp.factor(split_square().subs(_b, 0)) == sp.factor(drawn_square(_a, p))
    True
    """
    own, own_square, _ = second_moments(_a, p, p)
    human, human_square, _ = second_moments(_b, h, h)
    return (own_square + 2 * own * human + human_square) / (_a + _b) ** 2


def _with_overlap(square: Expr, share: Expr) -> Form:
    """The solution of S′ = aS + bX + c with the overlap X of a human share."""
    after = sp.expand(summed(square))
    a, b = sp.factor(after.coeff(S)), sp.factor(after.coeff(X))
    rate, crossed = 1 - share, overlap().value.subs(alpha, share)
    limit = fixed_point(after.subs(X, T))
    between = sp.cancel(b / (rate - a))
    value = limit + a**n * (S - limit) + between * (X - T) * (rate**n - a**n)
    return Form(
        value, S, lambda y, at: after.subs({S: y, X: crossed.subs(n, at)}, simultaneous=True), limit
    )


def fixed_point(after: Expr) -> Expr:
    """The S with S = after(S), for an affine step.

    >>> fixed_point(S/2 + 1)
    2
    """
    (found,) = sp.solve(sp.Eq(S, after), S)
    return sp.factor(found)


# Deterministic anchored loops: exact data, one probability at a time


def anchored_current() -> Form:
    """Pₙ(x) = h + (1 − α)ⁿ(q − h), order (i): current model and Ph mixed, from Pinit(x) = q."""
    return Form(
        h + (1 - alpha) ** n * (q - h), q, lambda y, _: (1 - alpha) * y + alpha * h, limit=h
    )


def anchored_amplified(order: Order) -> Form:
    """Pₙ(x) = p + ((1 − α)g)ⁿ(q − p), orders (ii) and (iii) with F(P) = P0 + g(P − P0), Ph = P0.

    p = P0(x), q = Pinit(x), as long as no entry becomes negative. D(P0‖Pₙ) falls iff
    g(1 − α) < 1, whatever the order.
    """
    step = _anchored(order, lambda y: p + gain * (y - p), p)
    return Form(p + ((1 - alpha) * gain) ** n * (q - p), q, step)


def anchored_smoothed(order: Order) -> Form:
    """Pₙ(x) = P* + rⁿ(q − P*), r = (1 − α)(1 − w), for F(P) = (1 − w)P + w·u, u = 1/k say.

    P* = ((1 − α)w·u + αh)/(1 − r) in order (ii), (w·u + (1 − w)αh)/(1 − r) in order (iii).
    """
    step = _anchored(order, lambda y: (1 - weight) * y + weight * u, h)
    limit, rate = fixed_point(step(S, n)), (1 - alpha) * (1 - weight)
    return Form(limit + rate**n * (q - limit), q, step, limit)


def _anchored(
    order: Order, update: Callable[[Expr], Expr], human: Expr
) -> Callable[[Expr, Expr], Expr]:
    """One anchored step of a letter's probability: update then mix (ii), mix then update (iii)."""
    if order == "ii":
        return lambda y, _: (1 - alpha) * update(y) + alpha * human
    return lambda y, _: update((1 - alpha) * y + alpha * human)


def divergence(start: Sequence[Fraction], model: Sequence[Fraction]) -> Expr:
    """D(P0‖P) = Σ P0 ln(P0/P) of rational distributions, as a SymPy expression.

    >>> divergence([Fraction(1), Fraction(0)], [Fraction(1, 2)] * 2)
    log(2)
    >>> divergence([Fraction(1, 2)] * 2, [Fraction(1), Fraction(0)])
    oo
    """
    pairs = [(a, b) for a, b in zip(start, model, strict=True) if a]
    if not all(b for _, b in pairs):
        return sp.oo
    return sp.Add(*(sp.Rational(str(a)) * sp.log(sp.Rational(str(a / b))) for a, b in pairs))


def tempered_ratio() -> Form:
    """Pₙ(x)/Pₙ(y) = q^(βⁿ) for tempering P′ ∝ P^β, from a start with the ratio q > 0."""
    ratio = sp.Symbol("q", positive=True)
    return Form(ratio ** (beta**n), ratio, lambda y, _: y**beta)


def tempered_divergence() -> Form:
    """D(P0‖Pₙ) = βⁿD + (βⁿ − 1)H + L(βⁿ) for tempering from a start with D(P0‖Pinit) = D.

    H = H(P0), L(t) = ln ΣPinit^t, so that L(1) = 0. One step is D(P0‖F(P)) = βD(P0‖P) +
    (β − 1)H + ln ΣP^β, where ln ΣPₙ^β = L(βⁿ⁺¹) − βL(βⁿ) as Pₙ = Pinit^(βⁿ)/ΣPinit^(βⁿ).
    """
    log_sum, power = sp.Function("L"), beta**n

    def step(y: Expr, at: Expr) -> Expr:
        rise = log_sum(beta ** (at + 1)) - beta * log_sum(beta**at)
        return beta * y + (beta - 1) * H + rise

    return Form(power * D + (power - 1) * H + log_sum(power), D + log_sum(1), step)


# The sharp recursion of C36 with drift


def drifted_anchoring() -> Form:
    """y = e^{−D}: yₙ = y* + ((1 − α)e^{−δ})ⁿ(e^{−D} − y*), y* = αe^{−η}/(1 − (1 − α)e^{−δ}).

    The worst case under a drift of δ and D(P0‖Ph) = η: y′ = (1 − α)e^{−δ}y + αe^{−η}.
    """
    rate, floor = (1 - alpha) * sp.exp(-delta), alpha * sp.exp(-eta)
    limit = fixed_point(rate * S + floor)
    start = sp.exp(-D)
    return Form(limit + rate**n * (start - limit), start, lambda y, _: rate * y + floor, limit)


def drifted_level() -> Expr:
    """d* = η + ln(1 + (1 − α)(1 − e^{−δ})/α): what the divergences of C36 tend to.

    At d* the recursion d′ = −ln((1 − α)e^{−d−δ} + αe^{−η}) stands still.
    """
    return eta + sp.log(1 + (1 - alpha) * (1 - sp.exp(-delta)) / alpha)
