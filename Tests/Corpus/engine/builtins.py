#!/usr/bin/env python3
"""Writes builtins.tsv, which completes reference.tsv: the built-ins that are not there, at ordinary, edge and extreme
arguments. Values are of NumPy, SciPy, scikit-learn or mpmath where these have the function, else of the definition
written here once more. A line is `formula <tab> value`, the value a number, a truth value, a list, `inf`, `-inf` or
`error`. Run: python3 builtins.py > builtins.tsv"""
import itertools
import json
import math
from collections import Counter
from fractions import Fraction

import mpmath as mp
import numpy as np
import scipy.linalg as la
import scipy.optimize as so
import scipy.spatial.distance as sd
import scipy.special as sc
import scipy.stats as st
import sklearn.metrics.pairwise as pw
import sklearn.preprocessing as sp

mp.mp.dps = 50
rows = []


def number(x):
    """A number as LaTeX that the engine takes exactly."""
    if isinstance(x, str):
        return x
    if x in (math.inf, -math.inf):
        return "\\infty" if x > 0 else "-\\infty"
    if isinstance(x, int) or float(x) == int(x) and abs(x) < 1e15:
        return str(int(x))
    digits, _, power = repr(float(x)).partition("e")
    return f"{digits}\\cdot10^{{{int(power)}}}" if power else digits


def vector(values):
    return "[" + ",".join(map(number, values)) + "]"


def matrix(lines):
    return "\\begin{pmatrix}" + "\\\\".join("&".join(map(number, line)) for line in lines) + "\\end{pmatrix}"


def tuple_set(values):
    return "\\{" + ",".join(map(number, values)) + "\\}"


def argument(value):
    value = value.tolist() if isinstance(value, np.ndarray) else value
    if isinstance(value, (set, frozenset)):
        return tuple_set(sorted(value))
    if isinstance(value, list):
        return matrix(value) if value and isinstance(value[0], list) else vector(value)
    return number(value)


def formula(text, value):
    rows.append((text, value))


def call(name, arguments, value):
    formula(f"\\operatorname{{{name}}}({','.join(map(argument, arguments))})", value)


def errors(name, *calls):
    for arguments in calls:
        call(name, arguments, "error")


def each(name, function, points):
    """A function of one number, in the precision of mpmath."""
    for x in points:
        call(name, [x], float(function(mp.mpf(repr(x)) if math.isfinite(x) else mp.mpf(x))))


TINY = [5e-324, -5e-324, 2.5e-310]
HUGE = [1e300, -1e300]


def elementary():
    for x in (2.6, -2.6, 2.5, -0.5, 0, 7, 1e15 + 0.5, -1e300, 5e-324):
        call("trunc", [x], float(math.trunc(x)))
    for x in (2.75, -2.75, 0, 5, -5, 0.1, 1e15 + 0.5):
        exact = Fraction(repr(x)) if isinstance(x, float) else Fraction(x)
        call("frac", [x], float(exact - math.floor(exact)))
    for values in ([2, 7, 5], [-1, -1], [0.1, 0.3], [1e300, -1e300, 5e-324], [4]):
        for name, function in (("max", max), ("min", min), ("sup", max), ("inf", min)):
            call(name, values, float(function(values)))
            if name in ("max", "min"):
                call(name, [values], float(function(values)))
            formula(f"\\{name}{tuple_set(values)}", float(function(values)))
    for name, function in (("max", np.maximum), ("min", np.minimum)):
        call(name, [0, [-1.5, 0, 2]], function(0, [-1.5, 0, 2]))
        errors(name, [[]])
    for x in (1.5, 1, 0.5, -1e300, 1e300, 0.8):
        call("clip", [x, 0.8, 1.2], float(np.clip(x, 0.8, 1.2)))
    call("clip", [[-3, 0.5, 9], 0, 1], np.clip([-3, 0.5, 9], 0, 1))
    for z in ("3+4i", "-2.5", "-i", "0", "1-i"):
        w = complex(z.replace("i", "j").replace("-j", "-1j"))
        call("Re", [z], w.real)
        call("Im", [z], w.imag)
    for z in ("3+4i", "-2", "-i", "5", "1-i", "-1+0.5i"):
        w = complex(z.replace("i", "j").replace("-j", "-1j"))
        call("arg", [z], math.atan2(w.imag, w.real))
    for base, x in ((2, 8), (3, 81), (10, 0.001), (0.5, 8), (7, 2), (2, 1e300), (1.0001, 2), (2, 2.5e-310)):
        value = float(mp.log(mp.mpf(repr(x))) / mp.log(mp.mpf(repr(base))))
        formula(f"\\log_{{{number(base)}}}({number(x)})", value)
    for text in ("\\log_1 5", "\\log_0 5", "\\log_2 0"):
        formula(text, "error")


def trigonometric():
    points = [0.1, 0.5, 1, 2, 10, 1e6, 1e300, -0.3, -2, -1e6]
    each("arccot", lambda x: mp.atan2(1, x), points + [0])
    each("arcsec", mp.asec, [1.5, 2, 10, 1e6, 1e300, -1, -2, -1e6])
    each("arccsc", mp.acsc, [1.5, 2, 10, 1e6, 1e300, -1, -2, -1e6])
    call("arcsec", [1], 0.0)
    for name in ("arcsec", "arccsc"):
        errors(name, [0.5], [0])
    for y, x in ((1, 1), (0, 1), (0, -1), (-1, 0), (3, -4), (-2.5, -1e300), (1e-300, 1), (5e-324, 1e300)):
        call("atan2", [y, x], math.atan2(y, x))


def number_theoretic():
    numbers = [(12, 18), (0, 5), (-12, 18), (17, 5), (2**61 - 1, 2**31 - 1), (10**30, 6**25), (84, 36, 30)]
    for given in numbers:
        call("gcd", [str(n) for n in given], str(math.gcd(*given)))
        call("lcm", [str(n) for n in given], str(math.lcm(*given)))
    errors("gcd", [2.5, 5])
    errors("lcm", [2.5, 5])
    for n, k in ((5, 2), (60, 30), (5, 7), (0, 0), (200, 100)):
        call("binomial", [n, k], str(math.comb(n, k)))
    for n, k in ((0.5, 3), (-2, 3), (-0.5, 4), (2.5, 2)):
        call("binomial", [n, k], float(mp.binomial(mp.mpf(repr(n)), k)))
    errors("binomial", [5, 2.5])
    for a, n in ((-7, 3), (7, 3), (0, 5), (10**30 + 7, 10**9 + 7), (6, 3)):
        call("mod", [str(a), str(n)], str(a % n))
    call("mod", [5.5, 2], 1.5)
    call("mod", [-0.25, 1], 0.75)
    errors("mod", [5, 0])
    for a, b, n in ((17, 5, 12), (17, 6, 12), (-1, 11, 12), (2**70, 1, 3), (0, 0, 1)):
        formula(f"{a}\\equiv {b}\\pmod{{{n}}}", (a - b) % n == 0)
    formula("3\\equiv 3\\pmod{0}", "error")


def activations():
    sigmoid = lambda x: 1 / (1 + mp.exp(-x))
    silu = lambda x: x * sigmoid(x)
    for x, beta in ((1, 2), (-1, 2), (3.5, 0.5), (-800, 1), (800, 1), (0, 5), (2, 0), (-2, -3), (1e-9, 1)):
        call("Swish", [x, beta], float(mp.mpf(repr(x)) * sigmoid(mp.mpf(repr(beta)) * mp.mpf(repr(x)))))
    call("Swish", [[1, -1]], [float(silu(mp.mpf(1))), float(silu(mp.mpf(-1)))])
    # Saturated and subnormal arguments of all of them.
    for name, function in (("sigmoid", sigmoid), ("SiLU", silu), ("softsign", lambda x: x / (1 + abs(x)))):
        each(name, function, [2.5e-310, 1e-300, 1e300])
    each("sigmoid", sigmoid, [-745, -709, 36.7, 37])
    each("tanh", mp.tanh, TINY + HUGE + [19, 22])
    each("softplus", lambda x: mp.log1p(mp.exp(x)), [-745, 36, 500] + TINY)
    each("logsigmoid", lambda x: -mp.log1p(mp.exp(-x)), [-1e6, 745, 36])
    for name in ("ReLU", "ReLU6"):
        top = math.inf if name == "ReLU" else 6
        for x in TINY + HUGE:
            call(name, [x], min(max(x, 0.0), top))
    for x in (math.inf, -math.inf):
        call("sigmoid", [x], float(x > 0))
        call("tanh", [x], 1.0 if x > 0 else -1.0)
        call("exp", [x], "inf" if x > 0 else 0.0)
        call("ReLU", [x], "inf" if x > 0 else 0.0)

    for z in ([1, 0], [0.5, 0.2, -0.1], [3, 1, 1], [0, 0, 0, 0], [1e6, 1e6 - 0.5], [-2.5], [1e300, 0]):
        call("sparsemax", [z], projected(z))
    call("sparsemax", [[[1, 0], [0.2, 0.1]]], [projected([1, 0]), projected([0.2, 0.1])])
    a, b = [2, -1.5, 0], [0, 3, -800]
    gates = sc.expit(np.array(b, dtype=float))
    call("GLU", [a, b], np.array(a) * gates)
    call("GLU", [2, 0], 1.0)
    call("SwiGLU", [a, b], np.array(a) * sc.expit(np.array(a)) * np.array(b))
    call("SwiGLU", [1, 2], float(2 * sc.expit(1)))
    errors("GLU", [[1, 2], [1, 2, 3]])
    errors("SwiGLU", [[1, 2], [1, 2, 3]])


def projected(z):
    """The point of the simplex nearest to z: the threshold t with Σ max(z − t, 0) = 1, by root finding."""
    exact = [Fraction(x) for x in z]
    low, high = min(exact) - 1, max(exact)
    # On each piece between breakpoints the sum is linear in t.
    points = sorted({low, high, *exact})
    for left, right in itertools.pairwise(points):
        active = [x for x in exact if x >= right]
        if active and left <= (t := (sum(active) - 1) / len(active)) <= right:
            return [float(max(x - t, 0)) for x in exact]
    raise ValueError(z)


def losses():
    for r in (0.5, -0.5, 2, -3, 1, 0, 1e300):
        call("smoothL1", [r], float(sc.huber(1, r)))
    for r in (0, 0.5, -3, 50, -800, 1e6):
        call("logcosh", [r], float(mp.log(mp.cosh(mp.mpf(repr(r))))))
    for d, y, m in ((0.5, 1, 1), (0.5, 0, 1), (2, 0, 1), (0, 0, 0.25), (1e150, 1, 1)):
        call("contrastive", [d, y, m], y * d * d + (1 - y) * max(0, m - d) ** 2)
    for a, b in ((1, 1), (2, -1), (-800, 0), (800, 0), (0, 1e-9)):
        call("BradleyTerry", [a, b], float(sc.expit(a - b)))
        call("BTloss", [a, b], float(np.logaddexp(0, b - a)))
    for y, e, k in ((1, 0.1, 4), (0, 0.1, 4), ([0, 1, 0], 0.3, 3), ([0, 1], 0, 2)):
        call("labelsmoothing", [y, e, k], (1 - e) * np.array(y) + e / k if isinstance(y, list) else (1 - e) * y + e / k)
    errors("labelsmoothing", [1, 0.1, 0])
    for margin, (y, s) in enumerate(((1, 0.3), (-1, 0.3), (1, 2), (1, 1))):
        call("hinge", [y, s], max(0, 1 - y * s))
    for ratio, advantage in ((1.5, 2), (1.5, -2), (0.5, 2), (0.5, -2), (1, 3), (0, 1)):
        call("PPO", [ratio, advantage, 0.2],
             float(np.minimum(ratio * advantage, np.clip(ratio, 0.8, 1.2) * advantage)))
    for w, v, l, k, b in ((-1, -1, -2, -2, 0.1), (-10, -12, -30, -20, 0.5), (-1e4, -2e4, -1, -1, 1), (-2e4, -1e4, -1, -1, 1)):
        call("DPO", [w, v, l, k, b], float(np.logaddexp(0, -b * ((w - v) - (l - k)))))
    for anchor, positive, negative, m in (([0, 0], [1, 0], [0, 2], 1), ([0, 0], [3, 4], [1, 0], 0.5), ([1], [1], [1], 0)):
        distance = lambda q: sd.sqeuclidean(anchor, q)
        call("triplet", [anchor, positive, negative, m], float(max(0, distance(positive) - distance(negative) + m)))
    for s, k, t in (([1, 0, -1], 2, 1), ([1000, 0], 2, 1), ([0.9, 0.8, 0.1], 1, 0.07), ([5], 1, 1)):
        scaled = np.array(s) / t
        call("InfoNCE", [s, k, t], float(sc.logsumexp(scaled) - scaled[k - 1]))
    errors("InfoNCE", [[1, 0], 1, 0], [[], 1])
    for p, g, a in ((0.7, 2, 1), (0.3, 0, 1), (0.9, 5, 0.25), (1e-300, 2, 1), (1, 2, 1)):
        call("focal", [p, g, a], 0.0 if p == 1 else -a * (1 - p) ** g * math.log(p))


def arrays():
    A = np.array([[1.5, 2, -4], [3, 0.25, 7]])
    x = [3, 9, -4, 9, 0.5]
    for name, function in (("sum", np.sum), ("product", np.prod)):
        call(name, [x], float(function(x)))
        call(name, [A], float(function(A)))
    call("sum", [[0.1] * 10], 1.0)
    call("len", [x], 5)
    call("len", [{1, 2, 3}], 3)
    errors("len", [5])
    for values in (x, [1], [2, 2, 2], [-1e300, 1e300, 0], [0, 5e-324]):
        call("argmax", [values], int(np.argmax(values)) + 1)
        call("argmin", [values], int(np.argmin(values)) + 1)
        call("sort", [values], np.sort(values))
        call("argsort", [values], np.argsort(values, kind="stable") + 1)
        call("cumsum", [values], np.cumsum(np.array(values, dtype=float)))
    for name in ("argmax", "argmin"):
        errors(name, [[]])
    for k in (0, 1, 3, 5):
        call("topk", [x, k], sorted(x, reverse=True)[:k])
    errors("topk", [x, 6], [x, -1])
    for k, n in ((1, 1), (2, 3), (5, 5)):
        call("onehot", [k, n], np.eye(n)[k - 1])
    errors("onehot", [0, 3], [4, 3], [1, 0])
    call("flatten", [A], A.ravel())
    call("rowsum", [A], A.sum(1))
    for values in ([0.5, 0.25, 0.25], [1], [0.2, 0.3, 0.5]):
        call("mean", [values], float(np.mean(values)))


def linear_algebra():
    A = np.array([[4.0, 1, 0.5], [1, 3, -0.2], [0.5, -0.2, 2]])
    B = np.array([[1.0, 2], [3, 4], [5, 7]])
    call("transpose", [B], B.T)
    values, vectors = np.linalg.eigh(A)
    order = np.argsort(values)[::-1]
    # An eigenvector's sign is nobody's: its projector is compared.
    text = f"\\operatorname{{eigenvectors}}({argument(A)})"
    for place, index in enumerate(order, 1):
        formula(f"({text})_{{:,{place}}}({text})_{{:,{place}}}^\\top", np.outer(vectors[:, index], vectors[:, index]))
    u, s, vt = np.linalg.svd(B, full_matrices=False)
    svd = f"\\operatorname{{svd}}({argument(B)})"
    formula(f"{svd}_2", s)
    formula(f"{svd}_1\\operatorname{{diag}}({svd}_2){svd}_3^\\top", B)
    formula(f"{svd}_3{svd}_3^\\top", np.eye(2))
    q, r = np.linalg.qr(B)
    qr = f"\\operatorname{{qr}}({argument(B)})"
    formula(f"{qr}_1{qr}_2", B)
    formula(f"{qr}_1^\\top {qr}_1", np.eye(2))
    formula(f"\\operatorname{{abs}}({qr}_2)", abs(r))
    S = [[1, 2, 3], [2, 4, 6]]
    kernel = la.null_space(S)
    text = f"\\operatorname{{null}}({argument(S)})"
    formula(f"{text}({text})^\\top", kernel @ kernel.T)
    for n in (2, 3):
        formula(f"I_{n}", np.eye(n))
        formula(f"\\mathbf{{1}}_{n}", np.ones(n))
        formula(f"\\mathbf{{0}}_{n}", np.zeros(n))
    call("diag", [[2, -1, 0.5]], np.diag([2, -1, 0.5]))
    call("diag", [A], np.diag(A))
    call("diag", [2, 3], np.diag([2, 3]))
    call("vec", [B], B.T.ravel())
    call("outer", [[1, 2], [3, -4, 0.5]], np.outer([1, 2], [3, -4, 0.5]))
    call("kron", [[[1, 2], [3, 4]], B], np.kron([[1, 2], [3, 4]], B))
    call("concat", [[1, 2], [3], [4, 5]], [1, 2, 3, 4, 5])
    for name, value in (("\\lambda_{\\max}", values[-1]), ("\\lambda_{\\min}", values[0]), ("\\lambda_2", values[1])):
        formula(f"{name}({argument(A)})", float(value))
    for name, value in (("\\sigma_{\\max}", s[0]), ("\\sigma_{\\min}", s[-1]), ("\\sigma_2", s[1])):
        formula(f"{name}({argument(B)})", float(value))
    singular = [[1, 2], [2, 4]]
    errors("solve", [singular, [1, 2]])
    errors("logdet", [singular], [[[0, 1], [1, 0]]])
    errors("cholesky", [singular])
    errors("tr", [B])
    errors("expm", [B])
    errors("eigenvalues", [B])
    call("expm", [[[0, -1], [1, 0]]], la.expm([[0, -1], [1, 0]]))
    call("cond", [[[1, 0], [0, 1e-8]]], 1e8)


def statistics():
    x, y = [1, 2, 4, 4.5], [2, 4, 9, -1]
    call("corr", [x, y], float(np.corrcoef(x, y)[0, 1]))
    call("cov", [x, y], float(np.cov(x, y, ddof=0)[0, 1]))
    errors("corr", [[1, 1], [1, 2]])
    for values in ([7], [1, 2], [3, 1, 2], [1e300, 1, -1e300]):
        call("median", [values], float(np.median(values)))
    for values in ([5, 5, 5], [1e8 + 1, 1e8 + 2, 1e8 + 3]):
        call("var", [values], float(np.var(values)))
        call("std", [values], float(np.std(values)))
    call("minmax", [[10, 15, 30]], sp.minmax_scale([10, 15, 30]))
    errors("minmax", [[2, 2]])


def metrics():
    for p, r in ((0.8, 0.5), (1, 1), (0, 1), (1e-9, 1)):
        call("Fscore", [p, r], 2 * p * r / (p + r))
        call("Fbeta", [p, r, 0.5], 1.25 * p * r / (0.25 * p + r))
    errors("Fscore", [0, 0])
    for ranks in ([1, 2, 4], [1], [10, 100]):
        call("MRR", [ranks], float(np.mean(1 / np.array(ranks))))
    errors("MRR", [[0, 1]], [[]])
    pairs = [
        ([1, 2, 3, 4, 5], [1, 2, 3, 4, 5]), ([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 9, 6, 7]), ([1, 1, 1, 1, 1], [1, 1, 1, 1]),
        ([1, 2, 3, 4], [1, 2, 3, 4, 5, 6, 7, 8]), ([5, 6, 7], [5, 6, 7]), ([1, 2, 3, 4], [4, 3, 2, 1]),
        ([1, 2, 3, 4, 1, 2, 3, 4], [1, 2, 3, 4]), ([7], [8]),
    ]
    for candidate, reference in pairs:
        call("BLEU", [candidate, reference], bleu(candidate, reference))
        call("ROUGEL", [candidate, reference], rouge_l(candidate, reference))
    errors("BLEU", [[], [1]])
    errors("ROUGEL", [[1], []])
    for relevance, k in (([3, 2, 3, 0, 1, 2], 3), ([0, 1], 2), ([0, 0, 5], 1), ([1, 0, 0], 0)):
        gains = [(2**r - 1) / math.log2(i + 2) for i, r in enumerate(relevance)][:k]
        best = [(2**r - 1) / math.log2(i + 2) for i, r in enumerate(sorted(relevance, reverse=True))][:k]
        call("DCG", [relevance, k], sum(gains))
        if sum(best):
            call("NDCG", [relevance, k], sum(gains) / sum(best))
    errors("NDCG", [[0, 0]], [[2000, 1]])
    for positive, negative in (([0.9, 0.8], [0.1]), ([0.5], [0.5, 0.6]), ([1, 2, 3], [3, 2, 1])):
        wins = [(p > n) + 0.5 * (p == n) for p in positive for n in negative]
        call("AUC", [positive, negative], sum(wins) / len(wins))
    errors("AUC", [[], [1]], [[1], []])
    for ranking in ([1], [0, 0, 1], [1, 1, 1], [0, 1, 0, 1]):
        hits = [sum(ranking[:i + 1]) / (i + 1) for i, r in enumerate(ranking) if r]
        call("AP", [ranking], sum(hits) / len(hits))
    errors("AP", [[0, 0]], [[0.5, 1]])
    for name in ("MCC", "kappa"):
        errors(name, [0, 0, 0, 0])
    call("trapz", [[0, 2, 3], [1, 1, 5]], float(np.trapezoid([1, 1, 5], [0, 2, 3])))


def bleu(candidate, reference):
    """Papineni et al. 2002 with one reference, n up to 4, no smoothing."""
    logs = []
    for n in range(1, 5):
        mine, theirs = (Counter(zip(*(tokens[i:] for i in range(n)))) for tokens in (candidate, reference))
        matched = sum((mine & theirs).values())
        if matched == 0:
            return 0.0
        logs.append(math.log(Fraction(matched, sum(mine.values()))))
    brevity = min(0.0, 1 - len(reference) / len(candidate))
    return math.exp(brevity + sum(logs) / 4)


def rouge_l(candidate, reference):
    """Lin 2004 with equal weights: the harmonic mean of LCS over both lengths; subsequences by trying them all."""
    def is_within(part, whole):
        rest = iter(whole)
        return all(token in rest for token in part)
    longest = max(n for n in range(len(candidate) + 1)
                  if any(is_within(part, reference) for part in itertools.combinations(candidate, n)))
    precision, recall = longest / len(candidate), longest / len(reference)
    return 2 * precision * recall / (precision + recall) if longest else 0.0


def optimizers():
    steps = [
        ("sgd", [1, 0.5, 0.1], 0.95), ("sgd", [[1, -2], [0.5, 4], 0.1], np.array([0.95, -2.4])),
        ("momentum", [0.2, 0.5, 0.9, 0.1], 0.9 * 0.2 + 0.1 * 0.5), ("momentum", [[1, 0], [0, 1], 0.5, 0.25], [0.5, 0.25]),
        ("nesterov", [1, 0.2, 0.9], 1 - 0.9 * 0.2), ("nesterov", [[1, 2], [1, -1], 0.5], [0.5, 2.5]),
    ]
    for name, arguments, value in steps:
        call(name, arguments, value)
    w, g = np.array([1.0, -2, 0.5]), np.array([0.5, -3, 1e-4])
    for epsilon in (0, 1e-8):
        squares = np.array([0.25, 9, 1e-8])
        call("adagrad", [w, g, squares, 0.1, epsilon], w - 0.1 * g / (np.sqrt(squares) + epsilon))
        call("rmsprop", [w, g, 0.1 * squares, 0.01, epsilon], w - 0.01 * g / (np.sqrt(0.1 * squares) + epsilon))
    errors("adagrad", [1, 1, 0, 0.1, 0])
    # Three steps of Adam and AdamW with PyTorch's defaults, the moments kept here.
    for decay in (0, 0.01):
        point, m, v = 1.0, 0.0, 0.0
        for t, slope in enumerate((0.5, -0.2, 1e-3), 1):
            m, v = 0.9 * m + 0.1 * slope, 0.999 * v + 0.001 * slope**2
            step = (m / (1 - 0.9**t)) / (math.sqrt(v / (1 - 0.999**t)) + 1e-8)
            arguments = [point, m, v, t, 0.1, 0.9, 0.999, 1e-8] + [decay] * (decay > 0)
            point = point - 0.1 * (step + decay * point)
            call("adamw" if decay else "adam", arguments, point)
    errors("adam", [1, 0.1, 0.1, 0, 0.1, 0.9, 0.999, 0])
    for s, x, beta in ((1, 2, 0.9), (0, 5, 0.999), ([1, 2], [3, 4], 0.5), (1e300, -1e300, 0.5)):
        call("ema", [s, x, beta], beta * np.array(s) + (1 - beta) * np.array(x))
    for t in (0, 25, 50, 100):
        call("cosinelr", [t, 100, 0.001, 0.1], 0.001 + 0.0495 * (1 + math.cos(math.pi * t / 100)))
    errors("cosinelr", [1, 0, 0, 0.1])
    for step in (1, 100, 4000, 100000):
        call("noamlr", [512, step, 4000], float(mp.mpf(512) ** -0.5 * min(mp.mpf(step) ** -0.5, step * mp.mpf(4000) ** -1.5)))
    for gradient, bound in (([3, 4], 1), ([3, 4], 10), ([3, 4], 5), ([1e-300, 0], 1), ([0, 0], 1)):
        norm = math.hypot(*gradient)
        call("clipnorm", [gradient, bound], np.array(gradient) * min(1, bound / norm if norm else 1))
    for n, m in ((300, 100), (1, 1), (784, 10)):
        call("Xavier", [n, m], math.sqrt(6 / (n + m)))
        call("He", [n], math.sqrt(2 / n))
    errors("He", [0])


def similarities():
    x, y = [1, 2.5, -3], [4, -6, 0.5]
    for name, function in (("euclidean", sd.euclidean), ("manhattan", sd.cityblock), ("chebyshev", sd.chebyshev)):
        call(name, [x, y], float(function(x, y)))
        call(name, [x, x], 0.0)
        errors(name, [[1, 2], [1, 2, 3]])
    call("euclidean", [[3e200, 4e200], [0, 0]], 5e200)
    call("euclidean", [[3e-200, 4e-200], [0, 0]], 5e-200)
    for p in (1, 2, 3, 1.5):
        call("minkowski", [x, y, p], float(sd.minkowski(x, y, p)))
    for a, b in (([1, 0, 1], [1, 1, 1]), ([1, 2], [3, 4]), ([1], [1])):
        call("hamming", [a, b], float(sd.hamming(a, b) * len(a)))
    for a, b in (({1, 2}, {2, 3}), ({1, 2}, {1, 2}), ({1}, {2}), ({1, 2, 3, 4}, {4})):
        call("jaccard", [a, b], len(a & b) / len(a | b))
        call("dice", [a, b], 2 * len(a & b) / (len(a) + len(b)))
    row = lambda v: np.array([v], dtype=float)
    for gamma in (0.125, 1, 3):
        call("rbf", [x, y, gamma], float(pw.rbf_kernel(row(x), row(y), gamma=gamma)[0, 0]))
        call("laplaciankernel", [x, y, gamma], float(pw.laplacian_kernel(row(x), row(y), gamma=gamma)[0, 0]))
    for degree, constant in ((2, 1), (3, 0), (1, -2)):
        value = pw.polynomial_kernel(row(x), row(y), degree=degree, gamma=1, coef0=constant)[0, 0]
        call("polykernel", [x, y, degree, constant], float(value))
    W, B, A = np.array([[1.0, 2], [3, 4], [5, 6]]), np.array([[1.0], [0.5], [-2]]), np.array([[2.0, -1]])
    call("lora", [W, B, A, 16, 8], W + 2 * B @ A)
    errors("lora", [W, A, B, 16, 8], [W, B, A, 16, 0])


def transformers():
    x = np.array([1.0, 3, 2, 6, -1, 0.5])
    for groups in (1, 2, 3, 6):
        parts = x.reshape(groups, -1)
        normal = (parts - parts.mean(1, keepdims=True)) / np.sqrt(parts.var(1, keepdims=True) + 1e-5)
        call("groupnorm", [x, groups], normal.ravel())
    errors("groupnorm", [x, 4], [x, 0])
    for n in (1, 2, 4):
        call("causalmask", [n], np.triu(np.full((n, n), -1e9), 1))
    errors("causalmask", [0])
    Q = np.array([[1.0, 0.5], [0, 2], [-1, 1]])
    K, V = np.array([[1.0, 1], [0, 1], [2, 0]]), np.array([[1.0, 0], [0, 1], [1, 1]])
    mask = np.triu(np.full((3, 3), -1e9), 1)
    attend = lambda q, k, v: sc.softmax(q @ k.T / math.sqrt(q.shape[1]) + mask, axis=1) @ v
    formula(f"\\operatorname{{attention}}({argument(Q)},{argument(K)},{argument(V)},\\operatorname{{causalmask}}(3))", attend(Q, K, V))
    heads = np.hstack([attend(Q[:, [h]], K[:, [h]], V[:, [h]]) for h in range(2)])
    formula(f"\\operatorname{{multihead}}({argument(Q)},{argument(K)},{argument(V)},2,\\operatorname{{causalmask}}(3))", heads)
    errors("multihead", [Q, K, V, 3], [Q, K, V, 0])
    call("attention", [1000 * Q, K, V], sc.softmax(1000 * Q @ K.T / math.sqrt(2), axis=1) @ V)
    for vector_, position, base in (([1, 0, 0, 1, 2, -2], 5, 10000), ([1, 2], 0, 10000), ([1, 2, 3, 4], 2, 500)):
        angles = [position * base ** (-2 * i / len(vector_)) for i in range(len(vector_) // 2)]
        turned = [complex(vector_[2 * i], vector_[2 * i + 1]) * np.exp(1j * a) for i, a in enumerate(angles)]
        call("RoPE", [vector_, position, base], np.array([[z.real, z.imag] for z in turned]).ravel())
    for p, d in ((0, 4), (10, 6), (1, 5), (1e4, 2)):
        angles = [p / 10000 ** (2 * (i // 2) / d) for i in range(d)]
        call("posenc", [p, d], [math.cos(a) if i % 2 else math.sin(a) for i, a in enumerate(angles)])
    errors("posenc", [1, 0])
    for h, n in ((1, 8), (3, 8), (8, 8), (2, 12)):
        call("alibislope", [h, n], 2 ** (-8 * h / n))
    for i, j, m in ((7, 3, 0.125), (3, 7, 0.5), (4, 4, 1)):
        call("alibi", [i, j, m], -m * abs(i - j))
    sizes = [(224, 7, 2, 3, 1), (32, 5, 1, 0, 1), (28, 2, 2, 0, 1), (7, 3, 2, 1, 1), (5, 3, 1, 0, 2), (9, 3, 4, 0, 3), (1, 1, 1, 0, 1)]
    for n, k, s, p, d in sizes:
        taps = [start for start in range(-p, n + p, s) if start + d * (k - 1) < n + p]
        call("convsize", [n, k, s, p, d], len(taps))
        if d == 1:
            call("poolsize", [n, k, s, p], len(taps))
    for n, k, s, p in ((4, 3, 2, 1), (1, 1, 1, 0), (7, 4, 2, 1)):
        call("deconvsize", [n, k, s, p], len({s * i + j for i in range(n) for j in range(k)} | set(range(s * (n - 1) + k))) - 2 * p)
    for signal, kernel in (([1, 2, 3, 4], [1, 0, -1]), ([1, 2], [3, 4]), ([0.5, -1, 2, 8, 1], [2])):
        call("conv1d", [signal, kernel], np.correlate(np.array(signal, float), np.array(kernel, float), "valid"))
    errors("conv1d", [[1], [1, 2]], [[1], []])
    X = np.array([[1e8 + 1, 1e8 + 3], [5, 5]])
    normal = (X - X.mean(1, keepdims=True)) / np.sqrt(X.var(1, keepdims=True) + 1e-5)
    call("LayerNorm", [X], normal)


def trees():
    call("gain", [1, [0.5, 0.5], [0.5, 0.5]], 0.5)
    call("gain", [0.94, [8 / 16, 8 / 16], [0.8125, 1]], 0.94 - 0.90625)
    call("gainratio", [0.2, [0.25, 0.75]], float(0.2 / sc.entr([0.25, 0.75]).sum()))
    errors("gainratio", [0.5, [1, 0]])
    call("Gini", [[1, 0]], 0.0)
    call("Gini", [[0.25] * 4], 0.75)
    for G, H, lam in ((-4, 3, 1), (0, 5, 1), (2.5, 0.5, 0)):
        # The weight that minimises G·w + ½(H + λ)w².
        call("xgbleaf", [G, H, lam], -G / (H + lam))
    errors("xgbleaf", [1, 0, 0])
    for G, H, R, S, lam, gamma in ((-4, 3, 5, 4, 1, 0.5), (1, 1, 1, 1, 0, 0), (-10, 2, 3, 7, 1.5, 2)):
        best = lambda g, h: so.minimize_scalar(lambda w: g * w + 0.5 * (h + lam) * w * w).fun
        exact = 0.5 * (G * G / (H + lam) + R * R / (S + lam) - (G + R) ** 2 / (H + S + lam)) - gamma
        # As the drop of the least loss when one leaf becomes two.
        assert abs(best(G + R, H + S) - best(G, H) - best(R, S) - gamma - exact) < 1e-6
        call("xgbgain", [G, H, R, S, lam, gamma], exact)
    for e in (0.3, 0.5, 1e-9, 0.999):
        call("adaboostweight", [e], float(mp.log((1 - mp.mpf(repr(e))) / mp.mpf(repr(e))) / 2))
    errors("adaboostweight", [0], [1])


def information():
    for m, s, n, t in ((0, 1, 0, 1), (1, 2, 0, 1), (-3, 0.1, 2, 5)):
        call("klgaussian", [m, s, n, t], math.log(t / s) + (s * s + (m - n) ** 2) / (2 * t * t) - 0.5)
    errors("klgaussian", [0, 0, 0, 1], [0, 1, 0, 0])
    for x, mean, variance in ((0, 0, 1), (1.5, 1, 4), (-3, 2, 0.25), (1e-9, 0, 1e-18), (40, 0, 1)):
        density = float(mp.npdf(mp.mpf(repr(x)), mp.mpf(repr(mean)), mp.sqrt(mp.mpf(repr(variance)))))
        formula(f"\\mathcal{{N}}({number(x)};{number(mean)},{number(variance)})", density)
    covariance = [[2, 0.5], [0.5, 1]]
    density = st.multivariate_normal([1, -1], covariance).pdf([0.5, 0])
    formula(f"\\mathcal{{N}}([0.5,0];[1,-1],{matrix(covariance)})", float(density))
    for text in ("\\mathcal{N}(0;0,0)", "\\mathcal{N}(0;0,-1)", "\\mathcal{N}([0,0];[0,0],-I_2)"):
        formula(text, "error")
    for p in ([1], [0.1, 0.01], [1e-300]):
        call("perplexity", [p], float(mp.exp(-sum(mp.log(mp.mpf(repr(x))) for x in p) / len(p))))
    errors("perplexity", [[0, 1]], [[]])
    for x, slope in ((3, 1), (-3, -1), (0.5, 1)):
        formula(f"\\left.\\frac{{d}}{{dx}}|x|\\right|_{{x={x}}}", slope)
        formula(f"\\left.\\frac{{d}}{{dx}}\\operatorname{{ReLU}}(x)\\right|_{{x={x}}}", max(slope, 0))
    for function in ("|x|", "\\operatorname{ReLU}(x)"):
        formula(f"\\left.\\frac{{d}}{{dx}}{function}\\right|_{{x=0}}", "error")


def plain(value):
    if isinstance(value, np.ndarray):
        return plain(value.tolist())
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value.item() if isinstance(value, np.generic) else value


for part in (elementary, trigonometric, number_theoretic, activations, losses, arrays, linear_algebra, statistics,
             metrics, optimizers, similarities, transformers, trees, information):
    part()
for text, value in rows:
    print(text + "\t" + (value if isinstance(value, str) else json.dumps(plain(value))))
