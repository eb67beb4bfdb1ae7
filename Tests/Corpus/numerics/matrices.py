"""Writes matrices.tsv: NumPy's and SciPy's results for ordinary, ill-scaled, defective and singular matrices.

A line holds name, rows, columns, elements, results (numbers, or re and im in turn for eigenvalues) and the allowed error
relative to the largest result. Run: python3 matrices.py > matrices.tsv
"""

import numpy as np
import scipy.linalg as la

random = np.random.default_rng(20240601)


def row(name, matrix, result, tolerance=1e-12):
    matrix = np.asarray(matrix, dtype=float)
    numbers = lambda values: " ".join(repr(float(v)) for v in np.ravel(values))
    print("\t".join([name, str(matrix.shape[0]), str(matrix.shape[1]), numbers(matrix), numbers(result), repr(tolerance)]))


def ordered(values):
    """Ascending by real part, then imaginary part, where parts within rounding count as equal."""
    scale = max(1e-300, np.abs(values).max(initial=0))
    values = sorted(values, key=lambda v: (round(v.real / scale, 9), v.imag))
    return [part for v in values for part in (v.real, v.imag)]


def square(matrix, tolerance=1e-12):
    row("determinant", matrix, np.linalg.det(matrix), tolerance)
    row("eigenvalues", matrix, ordered(np.linalg.eigvals(matrix).astype(complex)), tolerance)
    row("inverse", matrix, np.linalg.inv(matrix), tolerance)
    row("exponential", matrix, la.expm(matrix), tolerance)


def any_shape(matrix, tolerance=1e-12):
    row("singularValues", matrix, np.linalg.svd(matrix, compute_uv=False), tolerance)
    row("rank", matrix, np.linalg.matrix_rank(matrix))
    row("pseudoInverse", matrix, np.linalg.pinv(matrix, rcond=1e-14), tolerance)
    q, r = np.linalg.qr(matrix)
    row("q", matrix, q, tolerance)
    row("r", matrix, r, tolerance)
    row("spectralNorm", matrix, np.linalg.norm(matrix, 2), tolerance)
    row("nuclearNorm", matrix, np.linalg.norm(matrix, "nuc"), tolerance)
    row("frobeniusNorm", matrix, np.linalg.norm(matrix), tolerance)


for n in [1, 2, 3, 4, 6, 10]:
    a = random.standard_normal((n, n))
    square(a)
    any_shape(a)
    s = a + a.T
    row("symmetricEigenvalues", s, np.linalg.eigvalsh(s))
    p = a @ a.T + np.eye(n)
    p = (p + p.T) / 2
    row("cholesky", p, np.linalg.cholesky(p))
    row("symmetricEigenvalues", p, np.linalg.eigvalsh(p))
for shape in [(1, 3), (3, 1), (2, 5), (5, 2), (4, 7)]:
    any_shape(random.standard_normal(shape))
for shape, rank in [((3, 3), 1), ((3, 3), 2), ((5, 4), 2), ((4, 6), 3)]:
    a = random.integers(-3, 4, (shape[0], rank)) @ random.integers(-3, 4, (rank, shape[1]))
    row("rank", a, np.linalg.matrix_rank(a))
    row("pseudoInverse", a, np.linalg.pinv(a, rcond=1e-12), 1e-11)
    row("singularValues", a, np.linalg.svd(a, compute_uv=False))
square(np.array([[2.0, -1, 0], [-1, 2, -1], [0, -1, 2]]))
square(np.array([[0.5, 0.25, 0.25], [0.2, 0.5, 0.3], [0.1, 0.1, 0.8]]))
square(np.array([[1, 2], [3, 4.0]]))
square(np.array([[0, 1, 0], [0, 0, 1], [6, -11, 6.0]]), 1e-11)
row("exponential", [[0, 1], [0, 0]], [[1, 1], [0, 1]])
row("exponential", [[0, -3], [3, 0]], la.expm(np.array([[0, -3.0], [3, 0]])))
row("exponential", [[40, 1], [0, -40]], la.expm(np.array([[40.0, 1], [0, -40]])))
row("eigenvalues", [[2, 1], [0, 2]], [2, 0, 2, 0])
row("eigenvalues", np.zeros((3, 3)), [0] * 6)
row("eigenvalues", np.diag([1e-12, 1, 1e12]), [1e-12, 0, 1, 0, 1e12, 0])
row("eigenvalues", [[0, 0, 1], [1, 0, 0], [0, 1, 0]], [-0.5, -np.sqrt(3) / 2, -0.5, np.sqrt(3) / 2, 1, 0])
row("determinant", la.hilbert(5), np.linalg.det(la.hilbert(5)), 1e-10)
