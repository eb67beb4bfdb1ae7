/// Python functions that go in front of an expression which uses them.
enum NumPyHelpers {
  static let sources: [String: String] = [
    "sigmoid": """
    def sigmoid(x):
        x = np.asarray(x, dtype=float)
        return np.exp(-np.logaddexp(0, -x))[()]
    """,
    "softmax": """
    def softmax(z, temperature=1):
        z = np.asarray(z, dtype=float) / temperature
        z = np.exp(z - np.max(z, axis=-1, keepdims=True))
        return z / np.sum(z, axis=-1, keepdims=True)
    """,
    "log_softmax": """
    def log_softmax(z, temperature=1):
        z = np.asarray(z, dtype=float) / temperature
        z = z - np.max(z, axis=-1, keepdims=True)
        return z - np.log(np.sum(np.exp(z), axis=-1, keepdims=True))
    """,
    "logsumexp": """
    def logsumexp(z):
        z = np.asarray(z, dtype=float)
        return np.max(z) + np.log(np.sum(np.exp(z - np.max(z))))
    """,
    "normal_cdf": """
    def normal_cdf(x):
        return np.vectorize(lambda t: math.erfc(-t / math.sqrt(2)) / 2, otypes=[float])(x)[()]
    """,
    "entropy": """
    def entropy(p):
        p = np.asarray(p, dtype=float)
        return -np.sum(p[p > 0] * np.log(p[p > 0]))
    """,
    "kl_divergence": """
    def kl_divergence(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        return np.sum(p[p > 0] * np.log(p[p > 0] / q[p > 0]))
    """,
    "cross_entropy": """
    def cross_entropy(p, q):
        p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
        return -np.sum(p[p > 0] * np.log(q[p > 0]))
    """,
  ]
}
