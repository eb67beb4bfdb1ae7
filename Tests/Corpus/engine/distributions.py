#!/usr/bin/env python3
"""Writes distributions.tsv: densities, log densities, distribution functions, tails, quantiles, means, variances, entropies
and divergences at ordinary, edge and extreme arguments. A line is `formula <tab> value <tab> relative tolerance`; the
value is a number, `inf`, `-inf`, or the code of a fault. Values by mpmath from the definitions, each compared with SciPy;
the tolerance is 1e-12, wider where the value changes more than that when an argument is rounded to a double.
Run: python3 distributions.py > distributions.tsv"""
import math
import sys
import warnings
import mpmath as mp
import scipy.stats as st

warnings.filterwarnings("ignore")
mp.mp.dps = 50
rows = []
EPS = mp.mpf(2) ** -53


def lit(x):
    text = repr(x)
    if "e" in text:
        digits, power = text.split("e")
        return f"{digits}\\cdot10^{{{int(power)}}}"
    return text[:-2] if text.endswith(".0") else text


def law(name, parameters):
    return f"\\operatorname{{{name}}}(" + ",".join(lit(p) for p in parameters) + ")"


def tolerance(f, arguments):
    """How much the value moves, relatively, when its arguments are rounded."""
    value = f(*arguments)
    if value == 0 or mp.isinf(value):
        return 1e-12
    move = mp.mpf(0)
    for i, a in enumerate(arguments):
        if a == 0 or a == int(a) and abs(a) < 2**53:
            continue
        other = list(arguments)
        other[i] = a * (1 + EPS)
        try:
            move += abs((f(*other) - value) / value)
        except Exception:
            pass
    return max(1e-12, float(16 * move))


def out(formula, value, tol=1e-12):
    if isinstance(value, str):
        rows.append(f"{formula}\t{value}\t0")
        return
    value = float(value)
    text = "inf" if value == math.inf else "-inf" if value == -math.inf else repr(value)
    rows.append(f"{formula}\t{text}\t{tol:.2g}")


def compared(mine, scipys, what):
    mine, scipys = float(mine), float(scipys)
    if mine == scipys or abs(mine) < 1e-290 or math.isnan(scipys):
        return
    if abs(mine - scipys) > 1e-7 * abs(mine):
        sys.stderr.write(f"SciPy differs at {what}: {mine} and {scipys}\n")


def function(name, family, parameters, x, f, scipys):
    m = [mp.mpf(repr(float(a))) for a in parameters] + [mp.mpf(repr(float(x)))]
    value = f(*m)
    if scipys is not None:
        compared(value, scipys, (name, family, parameters, x))
    formula = f"\\operatorname{{{name}}}({law(family, parameters)}, {lit(float(x))})"
    if mp.isinf(value) and name == "pdf":
        out(formula, "domain")
    elif value != 0 and abs(value) < mp.mpf("1e-300") and name != "logpdf":
        return
    else:
        out(formula, value, tolerance(f, m))


def summary(family, parameters, mean, variance, entropy, frozen):
    m = [mp.mpf(repr(float(a))) for a in parameters]
    name = law(family, parameters)
    for formula, f, mine in (
        (f"\\operatorname{{E}}_{{x\\sim {name}}}[x]", mean, frozen and frozen.mean()),
        (f"\\operatorname{{Var}}_{{x\\sim {name}}}[x]", variance, frozen and frozen.var()),
        (f"H({name})", entropy, None),
    ):
        value = f(*m)
        if value is None:
            out(formula, "divergent")
            continue
        if mine is not None:
            compared(value, mine, formula)
        try:
            tol = tolerance(f, m)
        except Exception:
            tol = 1e-12
        # An entropy near zero is a difference of larger terms.
        if "H(" in formula and abs(value) < 1:
            tol = max(tol, float(4e-15 / abs(value))) if value else 1e-12
        out(formula, value, tol)


def continuous(family, parameters, xs, levels, logpdf, cdf, sf, mean, variance, entropy, frozen):
    pdf = lambda *a: mp.exp(logpdf(*a))
    for x in xs:
        function("pdf", family, parameters, x, pdf, frozen.pdf(x))
        if not (mp.isinf(logpdf(*map(mp.mpf, map(repr, map(float, parameters))), mp.mpf(repr(float(x))))) and frozen.pdf(x) > 0):
            function("logpdf", family, parameters, x, logpdf, frozen.logpdf(x))
        function("cdf", family, parameters, x, cdf, frozen.cdf(x))
        function("sf", family, parameters, x, sf, frozen.sf(x))
    m = [mp.mpf(repr(float(a))) for a in parameters]
    for p in levels:
        start = mp.mpf(float(frozen.ppf(p)))
        target = mp.mpf(repr(p))
        side = (lambda x: cdf(*m, x) - target) if p <= 0.5 else (lambda x: sf(*m, x) - (1 - target))
        # Bisection in a bracket around SciPy's value.
        low, high = start - abs(start) * mp.mpf("1e-6") - mp.mpf("1e-320"), start + abs(start) * mp.mpf("1e-6") + mp.mpf("1e-320")
        if start == 0 or side(low) * side(high) > 0:
            root = start
            if start != 0 and abs(side(start)) > 1e-12 * target:
                sys.stderr.write(f"no quantile: {family} {parameters} {p}\n")
                continue
        else:
            for _ in range(160):
                middle = (low + high) / 2
                if side(low) * side(middle) <= 0: high = middle
                else: low = middle
            root = (low + high) / 2
        slope = mp.exp(logpdf(*m, root))
        spread = float(abs(EPS * (target if p <= 0.5 else mp.mpf(1)) / slope / root)) if root and slope else 0
        formula = f"\\operatorname{{quantile}}({law(family, parameters)}, {lit(p)})"
        out(formula, root, max(1e-12, 32 * spread))
    summary(family, parameters, mean, variance, entropy, frozen)


def discrete(family, parameters, ks, levels, pmf, low, mean, variance, entropy, frozen, upper=None):
    logpmf = lambda *a: mp.log(pmf(*a)) if pmf(*a) else -mp.inf
    top = upper or 4000
    def cdf(*a):
        k = int(mp.floor(a[-1]))
        return mp.fsum(pmf(*a[:-1], mp.mpf(j)) for j in range(low, min(k, top) + 1))
    def sf(*a):
        k = max(int(mp.floor(a[-1])), low - 1)
        total, j = mp.mpf(0), k + 1
        while j <= (upper if upper is not None else k + 6000):
            term = pmf(*a[:-1], mp.mpf(j))
            total += term
            if j > mean(*a[:-1]) and term < total * mp.mpf(10) ** -40: break
            j += 1
        return total
    for k in ks:
        function("pmf", family, parameters, k, pmf, frozen.pmf(k))
        function("logpmf", family, parameters, k, logpmf, None)
        function("cdf", family, parameters, k, cdf, frozen.cdf(k))
        function("sf", family, parameters, k, sf, frozen.sf(k))
    for p in levels:
        # The least value with at least that much below it; SciPy has 0 for a geometric law with p = 1.
        m = [mp.mpf(repr(float(a))) for a in parameters]
        total, k = pmf(*m, mp.mpf(low)), low
        while total < mp.mpf(repr(p)) - mp.mpf("1e-15"):
            k += 1
            total += pmf(*m, mp.mpf(k))
        if not (family == "Geometric" and parameters == (1,)):
            compared(k, frozen.ppf(p), (family, parameters, p))
        out(f"\\operatorname{{quantile}}({law(family, parameters)}, {lit(p)})", k)
    summary(family, parameters, mean, variance, entropy, frozen)


LEVELS = [1e-10, 0.001, 0.1, 0.5, 0.75, 0.975, 0.999999]
P, Q = mp.ncdf, lambda x: mp.erfc(x / mp.sqrt(2)) / 2
normal_log = lambda m, v, x: -(x - m) ** 2 / (2 * v) - mp.log(2 * mp.pi * v) / 2
for m, v in ((0, 1), (1.5, 4), (-3, 0.01), (0, 1e-8), (100, 1e6)):
    d = math.sqrt(v)
    continuous("Normal", (m, v), [m, m + d, m - 2.5 * d, m + 8 * d, m - 30 * d, m + 38 * d], LEVELS, normal_log,
               lambda m, v, x: Q(-(x - m) / mp.sqrt(v)), lambda m, v, x: Q((x - m) / mp.sqrt(v)),
               lambda m, v: m, lambda m, v: v, lambda m, v: mp.log(2 * mp.pi * mp.e * v) / 2, st.norm(m, d))
for a, b in ((0, 1), (-2, 3.5), (1, 1000000)):
    inside = lambda a, b, x: a <= x <= b
    continuous("Uniform", (a, b), [a, b, a + (b - a) / 4, a - 1, b + 1], LEVELS,
               lambda a, b, x: -mp.log(b - a) if a <= x <= b else -mp.inf,
               lambda a, b, x: min(max((x - a) / (b - a), mp.mpf(0)), mp.mpf(1)), lambda a, b, x: min(max((b - x) / (b - a), mp.mpf(0)), mp.mpf(1)),
               lambda a, b: (a + b) / 2, lambda a, b: (b - a) ** 2 / 12, lambda a, b: mp.log(b - a), st.uniform(a, b - a))
for m, b in ((0, 1), (2, 0.5), (-1, 100)):
    tail = lambda m, b, x: mp.exp(-abs(x - m) / b) / 2
    continuous("Laplace", (m, b), [m, m + b, m - 3 * b, m + 50 * b, m - 500 * b], LEVELS,
               lambda m, b, x: -abs(x - m) / b - mp.log(2 * b),
               lambda m, b, x: tail(m, b, x) if x < m else 1 - tail(m, b, x), lambda m, b, x: 1 - tail(m, b, x) if x < m else tail(m, b, x),
               lambda m, b: m, lambda m, b: 2 * b * b, lambda m, b: 1 + mp.log(2 * b), st.laplace(m, b))
for r in (1, 0.001, 2.5, 1e6):
    continuous("Exp", (r,), [0, 1 / r, 0.001 / r, 20 / r, 600 / r, -1], LEVELS,
               lambda r, x: mp.log(r) - r * x if x >= 0 else -mp.inf, lambda r, x: -mp.expm1(-r * x) if x > 0 else mp.mpf(0),
               lambda r, x: mp.exp(-r * x) if x > 0 else mp.mpf(1), lambda r: 1 / r, lambda r: 1 / r**2, lambda r: 1 - mp.log(r), st.expon(scale=1 / r))
gamma_log = lambda a, b, x: (a * mp.log(b) - mp.loggamma(a) + ((a - 1) * mp.log(x) if a != 1 else 0) - b * x if x > 0 else (mp.log(b) if a == 1 and x == 0 else (mp.inf if x == 0 and a < 1 else -mp.inf)))
lower = lambda a, z: mp.gammainc(a, 0, z, regularized=True) if z > 0 else mp.mpf(0)
upper = lambda a, z: mp.gammainc(a, z, mp.inf, regularized=True) if z > 0 else mp.mpf(1)
gamma_h = lambda a, b: a - mp.log(b) + mp.loggamma(a) + (1 - a) * mp.digamma(a)
for a, b in ((1, 1), (2.5, 3), (0.1, 1), (50, 0.2), (1000, 10), (0.5, 2)):
    continuous("Gamma", (a, b), [a / b, a / b / 10, a / b * 3, 0.0, -1.0], LEVELS if a > 0.2 else LEVELS[2:], gamma_log,
               lambda a, b, x: lower(a, b * x), lambda a, b, x: upper(a, b * x), lambda a, b: a / b, lambda a, b: a / b**2, gamma_h, st.gamma(a, scale=1 / b))
for k in (1, 2, 3, 10, 100, 0.5):
    continuous("ChiSquare", (k,), [k, k / 10, 3 * k, k + 30, -1.0], LEVELS, lambda k, x: gamma_log(k / 2, mp.mpf(1) / 2, x),
               lambda k, x: lower(k / 2, x / 2), lambda k, x: upper(k / 2, x / 2), lambda k: k, lambda k: 2 * k, lambda k: gamma_h(k / 2, mp.mpf(1) / 2), st.chi2(k))
def beta_log(a, b, x):
    if x < 0 or x > 1: return -mp.inf
    if x == 0: return mp.log(b) if a == 1 else (mp.inf if a < 1 else -mp.inf)
    if x == 1: return mp.log(a) if b == 1 else (mp.inf if b < 1 else -mp.inf)
    return (a - 1) * mp.log(x) + (b - 1) * mp.log1p(-x) - mp.log(mp.beta(a, b))
inside = lambda x: min(max(x, mp.mpf(0)), mp.mpf(1))
for a, b in ((1, 1), (2, 5), (0.5, 0.5), (30, 2), (200, 300), (0.1, 3)):
    continuous("Beta", (a, b), [0.5, 0.01, 0.9, 0.0, 1.0, a / (a + b)], LEVELS if a > 0.2 else LEVELS[2:], beta_log,
               lambda a, b, x: mp.betainc(a, b, 0, inside(x), regularized=True), lambda a, b, x: mp.betainc(b, a, 0, 1 - inside(x), regularized=True),
               lambda a, b: a / (a + b), lambda a, b: a * b / (a + b) ** 2 / (a + b + 1),
               lambda a, b: mp.log(mp.beta(a, b)) - (a - 1) * mp.digamma(a) - (b - 1) * mp.digamma(b) + (a + b - 2) * mp.digamma(a + b), st.beta(a, b))
def t_tail(n, x):
    half = mp.betainc(n / 2, mp.mpf(1) / 2, 0, n / (n + x * x), regularized=True) / 2
    return half if x >= 0 else 1 - half
for n in (1, 2, 3, 4.5, 30, 1000):
    continuous("StudentT", (n,), [0, 1, -2.5, 10, -40, 1000.0], LEVELS[1:],
               lambda n, x: -(n + 1) / 2 * mp.log1p(x * x / n) - mp.log(n) / 2 - mp.log(mp.beta(mp.mpf(1) / 2, n / 2)),
               lambda n, x: t_tail(n, -x), t_tail, lambda n: mp.mpf(0) if n > 1 else None, lambda n: n / (n - 2) if n > 2 else None,
               lambda n: (n + 1) / 2 * (mp.digamma((n + 1) / 2) - mp.digamma(n / 2)) + mp.log(n) / 2 + mp.log(mp.beta(n / 2, mp.mpf(1) / 2)), st.t(n))
for m, s in ((0, 1), (2, 0.1)):
    continuous("Cauchy", (m, s), [m, m + s, m - 100 * s, m + 1e6 * s], LEVELS,
               lambda m, s, x: -mp.log(mp.pi * s) - mp.log1p(((x - m) / s) ** 2),
               lambda m, s, x: mp.atan2(1, -(x - m) / s) / mp.pi, lambda m, s, x: mp.atan2(1, (x - m) / s) / mp.pi,
               lambda m, s: None, lambda m, s: None, lambda m, s: mp.log(4 * mp.pi * s), st.cauchy(m, s))

coin_h = lambda p: -sum(q * mp.log(q) for q in (p, 1 - p) if q)
for p in (0.3, 0.5, 1e-9, 1, 0):
    discrete("Bernoulli", (p,), [0, 1, 2, -1], [0.1, 0.5, 0.9], lambda p, k: p if k == 1 else 1 - p if k == 0 else mp.mpf(0), 0,
             lambda p: p, lambda p: p * (1 - p), coin_h, st.bernoulli(p), upper=1)
def binomial(n, p, k): return mp.binomial(n, k) * p**k * (1 - p) ** (n - k) if 0 <= k <= n else mp.mpf(0)
def sum_h(pmf, ks): return -mp.fsum(q * mp.log(q) for q in (pmf(mp.mpf(k)) for k in ks) if q)
for n, p in ((5, 0.5), (10, 0.1), (40, 0.9), (200, 0.3), (1000, 0.01)):
    ks = sorted({0, 1, n // 2, int(n * p), int(n * p) + 2, n, n + 1})
    discrete("Binomial", (n, p), ks, [0.001, 0.3, 0.6, 0.99], binomial, 0, lambda n, p: n * p, lambda n, p: n * p * (1 - p),
             lambda n, p: sum_h(lambda k: binomial(n, p, k), range(int(n) + 1)), st.binom(n, p), upper=n)
def poisson(r, k): return mp.exp(k * mp.log(r) - r - mp.loggamma(k + 1)) if k >= 0 else mp.mpf(0)
for r in (1, 0.001, 3.5, 40, 1000):
    ks = sorted({0, 1, int(r), int(r) + 3, int(r + 6 * r**0.5), -1})
    discrete("Poisson", (r,), ks, [0.001, 0.3, 0.6, 0.99], poisson, 0, lambda r: r, lambda r: r,
             lambda r: sum_h(lambda k: poisson(r, k), range(int(float(r) + 40 * float(r) ** 0.5 + 60))), st.poisson(r))
def geometric(p, k): return p * (1 - p) ** (k - 1) if k >= 1 else mp.mpf(0)
for p in (0.5, 0.25, 0.01, 1):
    discrete("Geometric", (p,), [1, 2, 5, 100, 0], [0.001, 0.3, 0.6, 0.99], geometric, 1, lambda p: 1 / p, lambda p: (1 - p) / p**2,
             lambda p: coin_h(p) / p, st.geom(p), upper=1 if p == 1 else None)

# Vectors
import numpy as np
def vec(v): return "[" + ",".join(lit(float(x)) for x in v) + "]"
def mat(a): return "\\begin{pmatrix}" + "\\\\".join("&".join(lit(float(x)) for x in r) for r in a) + "\\end{pmatrix}"
def mvn_log(x, m, S):
    z, S = mp.matrix([mp.mpf(repr(float(a))) - mp.mpf(repr(float(b))) for a, b in zip(x, m)]), mp.matrix([[mp.mpf(repr(float(c))) for c in r] for r in S])
    return -(z.T * mp.lu_solve(S, z))[0] / 2 - mp.log(mp.det(S)) / 2 - len(m) * mp.log(2 * mp.pi) / 2
for m, S in (([0, 0], [[1, 0], [0, 1]]), ([1, 2], [[2, 0.5], [0.5, 1]]), ([0, 1, 2], [[4, 1, 0.5], [1, 3, -0.2], [0.5, -0.2, 1]]), ([0, 0], [[1, 0.999], [0.999, 1]])):
    name = f"\\mathcal{{N}}({vec(m)}, {mat(S)})"
    for x in (m, [a + 1 for a in m], [3.5] * len(m)):
        value = mvn_log(x, m, S)
        compared(value, st.multivariate_normal(m, S).logpdf(x), name)
        out(f"\\operatorname{{logpdf}}({name}, {vec(x)})", value, 1e-11 if abs(S[0][1]) > 0.9 else 1e-12)
        out(f"\\operatorname{{pdf}}({name}, {vec(x)})", mp.exp(value), 1e-11 if abs(S[0][1]) > 0.9 else 1e-12)
    out(f"H({name})", mp.log(mp.det(2 * mp.pi * mp.e * mp.matrix([[mp.mpf(repr(float(c))) for c in r] for r in S]))) / 2, 1e-11 if abs(S[0][1]) > 0.9 else 1e-12)
def dirichlet_norm(a): return mp.fsum(mp.loggamma(x) for x in a) - mp.loggamma(mp.fsum(a))
for a in ([1, 1], [2, 3, 4], [0.5, 0.5, 1], [10, 20, 30, 40]):
    b = [mp.mpf(repr(float(x))) for x in a]
    total = mp.fsum(b)
    for x in ([1 / len(a)] * len(a) if len(a) != 3 else [0.2, 0.3, 0.5],):
        value = mp.fsum((p - 1) * mp.log(mp.mpf(repr(float(q)))) for p, q in zip(b, x)) - dirichlet_norm(b)
        compared(value, st.dirichlet(a).logpdf(x), a)
        out(f"\\operatorname{{logpdf}}(\\operatorname{{Dir}}({vec(a)}), {vec(x)})", value)
    h = dirichlet_norm(b) + (total - len(b)) * mp.digamma(total) - mp.fsum((x - 1) * mp.digamma(x) for x in b)
    compared(h, st.dirichlet(a).entropy(), a)
    out(f"H(\\operatorname{{Dir}}({vec(a)}))", h, 1e-12 if h else 1e-12)

# Mixtures
mix = "0.25\\mathcal{N}(0,1)+0.75\\mathcal{N}(3,0.25)"
mix_pdf = lambda x: mp.mpf("0.25") * mp.npdf(x) + mp.mpf("0.75") * mp.npdf(x, 3, mp.mpf("0.5"))
mix_cdf = lambda x: mp.mpf("0.25") * mp.ncdf(x) + mp.mpf("0.75") * mp.ncdf(x, 3, mp.mpf("0.5"))
for x in (-2, 0, 1.5, 3, 10):
    out(f"\\operatorname{{pdf}}({mix}, {lit(float(x))})", mix_pdf(mp.mpf(x)))
    out(f"\\operatorname{{logpdf}}({mix}, {lit(float(x))})", mp.log(mix_pdf(mp.mpf(x))))
    out(f"\\operatorname{{cdf}}({mix}, {lit(float(x))})", mix_cdf(mp.mpf(x)))
for p in (0.01, 0.25, 0.5, 0.99):
    out(f"\\operatorname{{quantile}}({mix}, {p})", mp.findroot(lambda x: mix_cdf(x) - mp.mpf(repr(p)), (-9, 12), solver="bisect", tol=1e-25), 1e-11)
out(f"\\operatorname{{E}}_{{x\\sim {mix}}}[x]", mp.mpf("2.25"))
out(f"\\operatorname{{Var}}_{{x\\sim {mix}}}[x]", mp.mpf("0.25") + mp.mpf("0.75") * (9 + mp.mpf("0.25")) - mp.mpf("2.25") ** 2)
out(f"H({mix})", -mp.quad(lambda x: mix_pdf(x) * mp.log(mix_pdf(x)), [-15, -5, 0, 1.5, 3, 5, 15]), 1e-11)

# Divergences, by quadrature or summation of the definition
mp.mp.dps = 30
def kl(a, b, pa, pb, log_a, log_b, points, tol=1e-12):
    """The integral of p log(p/q), or its sum over a range of whole numbers."""
    m = [[mp.mpf(repr(float(x))) for x in p] for p in (pa, pb)]
    def term(x):
        l = log_a(*m[0], x)
        return mp.exp(l) * (l - log_b(*m[1], x)) if not mp.isinf(l) else mp.mpf(0)
    value = mp.fsum(term(mp.mpf(k)) for k in points) if isinstance(points, range) else mp.quad(term, points, maxdegree=10)
    out(f"D_{{KL}}({law(a, pa)}\\|{law(b, pb)})", value, max(tol, float(4e-15 / value)))
logpois = lambda r, k: k * mp.log(r) - r - mp.loggamma(k + 1)
loggeo = lambda p, k: mp.log(p) + (k - 1) * mp.log1p(-p)
logbin = lambda n, p, k: mp.log(mp.binomial(n, k)) + k * mp.log(p) + (n - k) * mp.log1p(-p)
laplace_log = lambda m, b, x: -abs(x - m) / b - mp.log(2 * b)
exp_log = lambda r, x: mp.log(r) - r * x
t_log = lambda n, x: -(n + 1) / 2 * mp.log1p(x * x / n) - mp.log(n) / 2 - mp.log(mp.beta(mp.mpf(1) / 2, n / 2))
cauchy_log = lambda m, s, x: -mp.log(mp.pi * s) - mp.log1p(((x - m) / s) ** 2)
N = "Normal"
for pa, pb in (((0, 1), (1, 4)), ((2, 0.25), (2.5, 0.5)), ((0, 1), (0, 1.001))):
    s = mp.sqrt(mp.mpf(repr(float(pa[1]))))
    kl(N, N, pa, pb, normal_log, normal_log, [pa[0] + k * s for k in range(-14, 15, 2)], 1e-11)
for pa, pb in (((0, 1), (1, 2)), ((3, 0.5), (2.5, 0.25))):
    kl("Laplace", "Laplace", pa, pb, laplace_log, laplace_log, [-60, -10, *sorted({mp.mpf(pa[0]), mp.mpf(pb[0])}), 5, 15, 70], 1e-11)
for pa, pb in (((2,), (3,)), ((0.5,), (0.1,))):
    kl("Exp", "Exp", pa, pb, exp_log, exp_log, [0, 1 / mp.mpf(pa[0]), 5 / mp.mpf(pa[0]), 20 / mp.mpf(pa[0]), 80 / mp.mpf(pa[0])], 1e-11)
for pa, pb in (((2, 3), (1, 1)), ((5, 2), (4, 2.5))):
    kl("Gamma", "Gamma", pa, pb, gamma_log, gamma_log, [mp.mpf("1e-40"), 0.1, 1, 3, 10, 40], 1e-11)
for pa, pb in (((2, 3), (1, 1)), ((5, 2), (4, 2.5))):
    kl("Beta", "Beta", pa, pb, beta_log, beta_log, [mp.mpf("1e-40"), 0.1, 0.5, 0.9, 1 - mp.mpf("1e-28")], 1e-11)
for pa, pb in (((3,), (5,)), ((10,), (8,))):
    kl("ChiSquare", "ChiSquare", pa, pb, lambda k, x: gamma_log(k / 2, mp.mpf(1) / 2, x), lambda k, x: gamma_log(k / 2, mp.mpf(1) / 2, x), [mp.mpf("1e-40"), 0.1, 1, 5, 15, 50, 160], 1e-11)
kl("Cauchy", "Cauchy", (0, 1), (1, 2), cauchy_log, cauchy_log, [-mp.inf, -10, 0, 1, 10, mp.inf], 1e-11)
kl("StudentT", "StudentT", (5,), (3,), t_log, t_log, [-mp.inf, -5, 0, 5, mp.inf], 1e-10)
kl("StudentT", N, (5,), (0, 2), t_log, normal_log, [-mp.inf, -5, 0, 5, mp.inf], 1e-9)
kl(N, "Laplace", (0, 1), (0.5, 1), normal_log, laplace_log, [-14, -4, 0, 0.5, 4, 14], 1e-10)
kl("Laplace", N, (0, 1), (0, 2), laplace_log, normal_log, [-90, -10, 0, 10, 90], 1e-10)
kl(N, "StudentT", (0, 1), (4,), normal_log, t_log, [-14, -4, 0, 4, 14], 1e-10)
kl("Exp", "Gamma", (2,), (2, 3), exp_log, gamma_log, [mp.mpf("1e-40"), 0.01, 0.5, 2, 10, 40], 1e-9)
kl("Uniform", N, (0, 1), (0, 1), lambda a, b, x: -mp.log(b - a), normal_log, [0, 1], 1e-10)
kl("Uniform", "Uniform", (0, 1), (-1, 2), lambda a, b, x: -mp.log(b - a), lambda a, b, x: -mp.log(b - a), [0, 1])
kl("Poisson", "Poisson", (2,), (3,), logpois, logpois, range(0, 120)); kl("Poisson", "Poisson", (10.5,), (4,), logpois, logpois, range(0, 200))
kl("Geometric", "Geometric", (0.5,), (0.25,), loggeo, loggeo, range(1, 300)); kl("Geometric", "Geometric", (0.1,), (0.3,), loggeo, loggeo, range(1, 2500))
kl("Bernoulli", "Bernoulli", (0.3,), (0.6,), lambda p, k: mp.log(p if k else 1 - p), lambda p, k: mp.log(p if k else 1 - p), range(0, 2))
kl("Binomial", "Binomial", (10, 0.3), (10, 0.5), logbin, logbin, range(0, 11)); kl("Binomial", "Binomial", (200, 0.3), (200, 0.25), logbin, logbin, range(0, 201))
kl("Binomial", "Poisson", (10, 0.3), (3,), logbin, logpois, range(0, 11), 1e-11); kl("Geometric", "Poisson", (0.5,), (2,), loggeo, logpois, range(1, 300), 1e-10)
for formula, value in (
    ("D_{KL}(\\operatorname{Uniform}(0,2)\\|\\operatorname{Uniform}(0,1))", math.inf), ("D_{KL}(\\mathcal{N}(0,1)\\|\\operatorname{Exp}(1))", math.inf),
    ("D_{KL}(\\operatorname{Bernoulli}(0.5)\\|\\operatorname{Bernoulli}(0))", math.inf), ("D_{KL}(\\operatorname{Poisson}(2)\\|\\operatorname{Bernoulli}(0.5))", math.inf),
    ("D_{KL}(\\operatorname{Laplace}(1,2)\\|\\operatorname{Laplace}(1,2))", 0), ("D_{KL}(\\mathcal{N}(0,1)\\|\\operatorname{Poisson}(1))", "domain"),
): out(formula, value)
def mvn_kl(m, S, n, T):
    f = lambda a: mp.matrix([[mp.mpf(repr(float(c))) for c in r] for r in a])
    S, T, z = f(S), f(T), mp.matrix([mp.mpf(repr(float(b))) - mp.mpf(repr(float(a))) for a, b in zip(m, n)])
    inner = mp.inverse(T) * S
    return (sum(inner[i, i] for i in range(len(m))) + (z.T * mp.lu_solve(T, z))[0] - len(m) + mp.log(mp.det(T) / mp.det(S))) / 2
A, B = ([1, 2], [[2, 0.5], [0.5, 1]]), ([0, 0], [[1, 0.2], [0.2, 3]])
out(f"D_{{KL}}(\\mathcal{{N}}({vec(A[0])}, {mat(A[1])})\\|\\mathcal{{N}}({vec(B[0])}, {mat(B[1])}))", mvn_kl(*A, *B))
da, db = [mp.mpf(2), mp.mpf(3), mp.mpf(4)], [mp.mpf(1), mp.mpf(1), mp.mpf("2.5")]
value = dirichlet_norm(db) - dirichlet_norm(da) + mp.fsum((a - b) * (mp.digamma(a) - mp.digamma(mp.fsum(da))) for a, b in zip(da, db))
out("D_{KL}(\\operatorname{Dir}([2,3,4])\\|\\operatorname{Dir}([1,1,2.5]))", value, 1e-11)

# What is no distribution, and what does not exist
for formula in ("\\operatorname{Normal}(0,0)", "\\operatorname{Normal}(0,-1)", "\\operatorname{Laplace}(0,0)", "\\operatorname{Exp}(0)", "\\operatorname{Exp}(-1)",
                "\\operatorname{Gamma}(0,1)", "\\operatorname{Gamma}(1,-1)", "\\operatorname{Beta}(0,1)", "\\operatorname{StudentT}(0)", "\\operatorname{ChiSquare}(-1)",
                "\\operatorname{Uniform}(1,1)", "\\operatorname{Uniform}(2,1)", "\\operatorname{Bernoulli}(1.5)", "\\operatorname{Bernoulli}(-0.1)", "\\operatorname{Binomial}(2.5,0.5)",
                "\\operatorname{Binomial}(-1,0.5)", "\\operatorname{Binomial}(5,1.1)", "\\operatorname{Poisson}(-1)", "\\operatorname{Geometric}(0)", "\\operatorname{Geometric}(1.1)",
                "\\operatorname{Cauchy}(0,0)", "\\operatorname{Dir}([1,0])", "\\operatorname{Dir}([1,-1])", "\\mathcal{N}([0,0], \\begin{pmatrix}1&2\\\\2&1\\end{pmatrix})", "\\mathcal{N}([0,0], \\begin{pmatrix}1&0.5\\\\0.2&1\\end{pmatrix})"):
    out(f"H({formula})", "domain")
for formula in ("\\operatorname{Cat}([0.5,0.6])", "\\operatorname{Cat}([0.5,-0.5,1])", "0.5\\mathcal{N}(0,1)+0.6\\mathcal{N}(1,1)"):
    out(f"H({formula})", "not-a-distribution")
for p in (-0.1, 1.1): out(f"\\operatorname{{quantile}}(\\mathcal{{N}}(0,1), {p})", "domain")

# `Gamma` alone is the function; the family has a name of its own as well
out("\\operatorname{pdf}(\\operatorname{GammaDistribution}(2,3), 1.5)", 9 * mp.mpf("1.5") * mp.exp(mp.mpf("-4.5")))

print("\n".join(rows))
