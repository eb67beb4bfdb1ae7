"""Writes reference.tsv: special functions, distributions and complex functions at ordinary, edge and extreme arguments.

Made by mpmath with 60 digits, at the exact values of the double arguments. A line holds name, arguments, value and the
allowed relative error (absolute below 1e-300), separated by tabs. Run: python3 reference.py > reference.tsv
"""

import itertools
import math

from mpmath import mp, mpf, mpc
import mpmath as m

mp.dps = 60
INF, NAN = math.inf, math.nan
TINY, HUGE = 5e-324, 1.7976931348623157e308


def show(x):
    x = float(x)
    return repr(x)


def row(name, arguments, value, tolerance=1e-14):
    arguments = [float(a) for a in arguments]
    parts = [value.real, value.imag] if isinstance(value, mpc) else [value]
    print("\t".join([name, " ".join(map(show, arguments)), " ".join(map(show, parts)), repr(float(tolerance))]))


def table(name, function, points, tolerance=1e-14, condition=None):
    """`condition(args)` widens the tolerance where the function magnifies the rounding of its arguments."""
    for arguments in points:
        arguments = arguments if isinstance(arguments, tuple) else (arguments,)
        exact = [mpf(a) for a in arguments]
        row(name, arguments, function(*exact), tolerance * (condition(*exact) if condition else 1))


def fixed(name, pairs):
    for arguments, value in pairs:
        row(name, arguments if isinstance(arguments, tuple) else (arguments,), mpf(value) if not isinstance(value, mpc) else value)


def deep(function):
    """With digits for arguments next to 1."""
    with mp.workdps(400):
        return function()


def gamma_functions():
    positive = [1e-300, 1e-10, 0.1, 0.5, 1, 1.4616, 1.5, 2, 2.5, 3, 7.25, 10, 33.3, 100, 170.5]
    table("gamma", m.gamma, positive + [-0.5, -1.5, -2.25, -10.1, -50.7, -170.3], 1e-14)
    fixed("gamma", [(0.0, INF), (-0.0, -INF), (-1, NAN), (-2, NAN), (INF, INF), (NAN, NAN), (171.7, INF)])
    table("logGamma", lambda x: m.log(abs(m.gamma(x))) if x < 1e5 else m.loggamma(x),
          [1e-300, TINY, 0.1, 0.5, 1.25, 1.5, 2.5, 10, 100, 1e5, 1e10, 1e300, -0.5, -1.5, -10.1], 2e-14)
    fixed("logGamma", [(1, 0), (2, 0), (0.0, INF), (-3, INF), (INF, INF), (NAN, NAN)])
    table("digamma", m.digamma, [1e-10, 0.1, 0.5, 1, 1.4, 1.46, 1.4616321449683622, 1.47, 1.5, 2, 5, 9.99, 10, 100, 1e10, 1e300,
                                 -0.5, -1.5, -10.3, -100.7], 2e-14)
    fixed("digamma", [(0, NAN), (-1, NAN), (INF, INF), (NAN, NAN)])
    for n in [1, 2, 3, 5, 10]:
        table("polygamma", lambda k, x: m.polygamma(int(k), x), [(n, x) for x in
              [1e-5, 0.1, 0.5, 1, 1.5, 2, 5, 10, 100, 1e5, -0.5, -1.25, -5.7]], 4e-14,
              lambda k, x: 1 + abs(x * m.polygamma(int(k) + 1, x) / m.polygamma(int(k), x)) / 100)
    table("beta", m.beta, [(a, b) for a in [1e-10, 0.1, 0.5, 1, 2, 10, 100.5] for b in [0.3, 1, 5, 50, 1000]], 1e-13)
    table("logBeta", lambda a, b: m.loggamma(a) + m.loggamma(b) - m.loggamma(a + b),
          [(a, b) for a in [1e-10, 0.1, 0.5, 3, 10, 100.5, 1e6] for b in [0.3, 5, 50, 1000, 1e10]], 4e-14)


def error_functions():
    table("erf", m.erf, [0, TINY, 1e-300, 1e-10, 0.1, 0.5, 1, 2, 3, 5, 6, 30, -0.1, -2], 4e-15)
    table("erfc", m.erfc, [0, 1e-10, 0.5, 1, 2, 5, 10, 20, 26, -1, -5], 4e-15)
    table("erfInverse", m.erfinv, [0, 1e-300, 1e-10, 1e-5, 0.1, 0.5, 0.84, 0.86, 0.9, 0.99, 0.999999, 1 - 2**-53, -0.3, -0.95], 4e-15)
    fixed("erfInverse", [(1, INF), (-1, -INF), (1.1, NAN), (NAN, NAN)])
    table("erfcInverse", lambda x: deep(lambda: m.erfinv(1 - x)), [1e-300, 1e-100, 1e-20, 1e-5, 0.1, 0.5, 0.9, 1, 1.1, 1.5, 1.999], 4e-15)
    table("normalCDF", m.ncdf, [0, 1e-300, 0.1, 1, 2, 5, 8, 40, -0.1, -1, -5, -10, -20, -37], 4e-14)
    table("normalQuantile", lambda p: deep(lambda: m.sqrt(2) * m.erfinv(2 * p - 1)),
          [1e-300, 1e-100, 1e-20, 1e-5, 0.01, 0.075, 0.3, 0.5, 0.6, 0.9, 0.95, 0.975, 0.99, 0.999999, 1 - 2**-53], 4e-15)
    fixed("normalQuantile", [(0, -INF), (1, INF), (-0.1, NAN), (1.5, NAN), (NAN, NAN)])


def other_functions():
    table("zeta", m.zeta, [0, 0.1, 0.5, 0.9, 0.999, 1.001, 1.1, 1.5, 2, 3, 4, 10, 30, 60, 100, -0.5, -1, -2, -3, -5.5, -11, -50.5, -151], 4e-14)
    fixed("zeta", [(1, NAN), (INF, 1), (NAN, NAN)])
    table("besselJ", lambda n, x: m.besselj(int(n), x), [(n, x) for n in [0, 1, 2, 5] for x in [0, 0.1, 1, 5, 10, 50]], 1e-13)
    table("lambertW", m.lambertw, [0, 1e-300, 1e-10, 0.1, 0.5, 1, 2.718281828, 10, 1e5, 1e300, -0.1, -0.3, -0.367, -0.3678], 4e-15)
    fixed("lambertW", [(-1, NAN), (INF, INF), (NAN, NAN)])
    edge = [0, 1e-300, 1e-10, 0.5, 1, 10, 36, 40, 700, 709, 710, 745, 800, 1e10, HUGE]
    edge += [-x for x in edge]
    table("sigmoid", lambda x: 1 / (1 + m.exp(-x)), edge, 4e-15)
    table("softplus", lambda x: m.log1p(m.exp(x)), edge, 4e-15)
    table("logSigmoid", lambda x: -m.log1p(m.exp(-x)), edge, 4e-15)
    table("logit", lambda p: m.log(p / (1 - p)), [1e-300, 1e-10, 0.1, 0.29, 0.31, 0.49999999, 0.5, 0.50000001, 0.6, 0.66, 0.9, 1 - 2**-53], 4e-15)
    fixed("logit", [(0, -INF), (1, INF), (-1, NAN)])
    fixed("sigmoid", [(INF, 1), (-INF, 0), (NAN, NAN)])
    fixed("softplus", [(INF, INF), (-INF, 0), (NAN, NAN)])
    fixed("xlogy", [((0, 0), 0), ((0, NAN), NAN), ((1, 0), -INF), ((0, INF), 0), ((2, 1), 0), ((1, -1), NAN)])
    for values in [(0, 0), (1, 2, 3), (1000, 1000), (-1000, -1001), (1e300, 1e300), (0, -800), (1e-20, -40), (5,), (-1e308, 1e308)]:
        exact = [mpf(v) for v in values]
        total = m.fsum(m.exp(v - max(exact)) for v in exact)
        row("logSumExp", values, max(exact) + m.log(total), 4e-15)
    fixed("logSumExp", [((-INF, -INF), -INF), ((INF, 1), INF), ((NAN, 1), NAN), ((-INF, 2), 2)])


def lower(a, x, digits=340):
    """P(a, x) by its power series, with digits to spare for 1 - P."""
    with mp.workdps(digits):
        term, total, n = mpf(1), mpf(1), 1
        while term > total * mpf(10)**-digits:
            term *= x / (a + n)
            total += term
            n += 1
        return total * m.exp(a * m.log(x) - x - m.loggamma(a + 1))


def upper(a, x):
    with mp.workdps(340):
        return 1 - lower(a, x)


def beta_series(a, b, x, y, digits):
    term, total, n = mpf(1), mpf(1), 1
    while term > total * mpf(10)**-digits:
        term *= (a + b + n - 1) * x / (a + n)
        total += term
        n += 1
    return total * m.exp(a * m.log(x) + b * m.log(y) - m.loggamma(a) - m.loggamma(b) + m.loggamma(a + b)) / a


def betai(a, b, x, digits=340):
    """I_x(a, b) by its hypergeometric series on the side where it converges quickly."""
    with mp.workdps(digits):
        if x == 0 or x == 1:
            return x
        if x <= (a + 1) / (a + b + 2):
            return beta_series(a, b, x, 1 - x, digits)
        return 1 - beta_series(b, a, 1 - x, x, digits)


def incomplete():
    """The condition is that of x: relative change of the value for one of the argument."""

    points = [(a, a * r) for a in [1e-5, 0.1, 0.5, 1, 2.5, 10, 100, 1000, 1e5]
              for r in [0.01, 0.5, 0.9, 1, 1.1, 2, 5]] + [(1e-5, 1), (0.1, 1), (0.5, 30), (0.5, 1e-10), (3, 700), (30, 1e-3)]
    points = [p for p in points if 1e-290 < min(lower(*map(mpf, p)), upper(*map(mpf, p)))]
    def spread(f):
        return lambda a, x: 1 + abs(x * m.exp((a - 1) * m.log(x) - x - m.loggamma(a)) / f(a, x)) / 4
    table("gammaP", lower, points, 1e-13, spread(lower))
    table("gammaQ", upper, points, 1e-13, spread(upper))
    for a in [0.1, 0.5, 1, 2.5, 10, 1000]:
        for p in [1e-20, 1e-5, 0.1, 0.5, 0.9, 0.999]:
            exact = mpf(p)
            guess = None
            low, high = mpf(10)**-320, mpf(a) * 5 + 1000
            for _ in range(230):
                middle = m.sqrt(low * high)
                if lower(mpf(a), middle, 50) < exact: low = middle
                else: high = middle
            row("gammaPInverse", (a, p), low, 4e-14 * (1 + 0.3 / a))
    fixed("gammaP", [((1, 0), 0), ((1, INF), 1), ((0, 1), NAN), ((1, -1), NAN), ((-1, 1), NAN)])

    beta = betai
    points = list(itertools.product([0.1, 0.5, 1, 2, 10, 200], [0.2, 1, 3, 50], [1e-5, 0.1, 0.3, 0.5, 0.9, 0.999]))
    points += [(1000, 1000, 0.5), (1000, 1500, 0.42), (1e4, 1e4, 0.51), (0.5, 1e4, 1e-4)]
    points = [p for p in points if beta(*map(mpf, p)) > 1e-290]
    def steep(a, b, x):
        return 1 + abs(x**a * (1 - x)**(b - 1) / m.beta(a, b) / beta(a, b, x)) / 4
    table("betaI", beta, points, 1e-13, steep)
    fixed("betaI", [((1, 1, 0), 0), ((1, 1, 1), 1), ((0, 1, 0.5), NAN), ((1, 1, 2), NAN), ((1, 1, -1), NAN)])
    for a, b in [(0.5, 0.5), (2, 3), (10, 0.5), (50, 70)]:
        for p in [1e-10, 0.05, 0.5, 0.95]:
            low, high = mpf(10)**-60, mpf(1)
            for _ in range(220):
                middle = (low + high) / 2 if low > 0.01 else m.sqrt(low * high)
                if beta(mpf(a), mpf(b), middle, 50) < mpf(p): low = middle
                else: high = middle
            row("betaIInverse", (a, b, p), low, 4e-14)


def distributions():
    xs = [-40, -8, -1, -0.1, 0, 0.3, 1, 2.5, 8, 40]
    def student_cdf(n, x):
        tail = betai(n / 2, mpf(1) / 2, n / (n + x * x), 60) / 2
        return tail if x < 0 else 1 - tail
    table("studentDensity", lambda n, x: m.gamma((n + 1) / 2) / m.sqrt(n * m.pi) / m.gamma(n / 2) * (1 + x * x / n)**(-(n + 1) / 2),
          [(n, x) for n in [1, 2.5, 5, 30, 1000] for x in xs], 1e-12)
    table("studentCDF", student_cdf, [(n, x) for n in [1, 2.5, 5, 30, 1000] for x in xs], 1e-12)
    for n in [1, 2, 5, 30]:
        for p in [1e-10, 0.025, 0.3, 0.45, 0.5, 0.6, 0.975]:
            low, high = -mpf(10)**12, mpf(10)**12
            for _ in range(150):
                middle = (low + high) / 2
                if student_cdf(mpf(n), middle) < mpf(p): low = middle
                else: high = middle
            row("studentQuantile", (n, p), 0 if p == 0.5 else low, 1e-12)
    table("gammaDensity", lambda a, b, x: b**a * x**(a - 1) * m.exp(-b * x) / m.gamma(a),
          [(a, b, x) for a in [0.5, 1, 3, 50] for b in [0.5, 2] for x in [1e-3, 0.5, 1, 10, 100]], 1e-12)
    table("betaDensity", lambda a, b, x: x**(a - 1) * (1 - x)**(b - 1) / m.beta(a, b),
          [(a, b, x) for a in [0.5, 1, 3, 50] for b in [0.5, 2, 40] for x in [1e-3, 0.3, 0.5, 0.99]], 1e-12)
    table("binomialMass", lambda n, p, k: m.binomial(n, k) * p**k * (1 - p)**(n - k),
          [(n, p, k) for n in [1, 10, 100, 1000] for p in [0.01, 0.3, 0.5, 0.99] for k in [0, 1, n // 3, n // 2, n]], 1e-12)
    table("binomialCDF", lambda n, p, k: m.fsum(m.binomial(n, j) * p**j * (1 - p)**(n - j) for j in range(int(k) + 1)),
          [(n, p, k) for n in [1, 10, 100] for p in [0.01, 0.3, 0.5, 0.99] for k in [0, n // 3, n // 2, n - 1, n]], 1e-12)
    table("poissonMass", lambda r, k: m.exp(-r) * r**k / m.factorial(k),
          [(r, k) for r in [1e-5, 0.5, 3, 50, 1000] for k in [0, 1, 5, 50, 1000]], 1e-12)
    table("poissonCDF", lambda r, k: m.fsum(m.exp(-r) * r**j / m.factorial(j) for j in range(int(k) + 1)),
          [(r, k) for r in [1e-5, 0.5, 3, 50] for k in [0, 1, 5, 50]], 1e-12)


def complex_functions():
    parts = [-3.7, -1, -0.5, 1e-10, 0.3, 1, 2.5]
    points = [(x, y) for x in parts for y in parts]
    for name, function in [("exp", m.exp), ("log", m.log), ("sqrt", m.sqrt), ("sin", m.sin), ("cos", m.cos), ("tan", m.tan),
                           ("sinh", m.sinh), ("cosh", m.cosh), ("tanh", m.tanh), ("asin", m.asin), ("acos", m.acos),
                           ("atan", m.atan), ("asinh", m.asinh), ("acosh", m.acosh), ("atanh", m.atanh)]:
        for x, y in points:
            if abs(x) == 1 and abs(y) < 1e-5 and name[0] == "a":
                continue
            row("complex." + name, (x, y), mpc(function(mpc(x, y))), 1e-14)
    for x, y in [(1e200, 1e200), (-1e-200, 1e-200), (3, 4), (-4, 0.0), (1e308, -1e308)]:
        row("complex.sqrt", (x, y), mpc(m.sqrt(mpc(x, y))), 1e-14)
        row("complex.log", (x, y), mpc(m.log(mpc(x, y))), 1e-14)
    for (a, b), (c, d) in itertools.product([(1, 2), (1e300, 1e300), (1e-300, -1e-300), (-3, 0.5)],
                                            [(3, -4), (1e300, 1e299), (1e-300, 1e-299), (0.5, 7)]):
        value = mpc(a, b) / mpc(c, d)
        if 1e-290 < abs(value) < 1e300:
            row("complex.divide", (a, b, c, d), value, 1e-14)
    for (a, b), (c, d) in itertools.product([(1, 2), (-3, 0.5), (0.1, -0.2)], [(2, 0), (-3, 0), (0.5, 0), (0.5, 1.5), (0, 1)]):
        row("complex.pow", (a, b, c, d), mpc(m.power(mpc(a, b), mpc(c, d))), 1e-13)


gamma_functions()
error_functions()
other_functions()
incomplete()
distributions()
complex_functions()
