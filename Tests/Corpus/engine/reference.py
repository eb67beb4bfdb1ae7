#!/usr/bin/env python3
"""Writes reference.tsv: built-ins at ordinary, edge and extreme arguments, with values of mpmath, NumPy, SciPy and
scikit-learn. A line is `formula <tab> value`, the value a number, a list, or `error`. Arguments are exact decimals,
as the engine takes them. Run: python3 reference.py > reference.tsv"""
import json, math
import mpmath as mp, numpy as np, scipy.special as sc, scipy.stats as st, scipy.linalg as la
import sklearn.metrics as sk

mp.mp.dps = 40
rows = []
def out(formula, value): rows.append((formula, value))
def num(x):
    x = float(x)
    return "inf" if x == math.inf else "-inf" if x == -math.inf else x
def lit(x): return repr(x) if "e" not in repr(x) else repr(x).replace("e", "\\cdot10^{") + "}"
def vec(v): return "[" + ",".join(lit(float(x)) if float(x) != int(x) else str(int(x)) for x in v) + "]"
def mat(m): return "\\begin{pmatrix}" + "\\\\".join("&".join(lit(float(x)) for x in r) for r in m) + "\\end{pmatrix}"

POINTS = [0, 0.1, 0.5, 1, 1.5, 2, 3.7, 10, 40, -0.1, -0.5, -1, -2.5, -10, -40, 1e-9, 1e-300, -1e-9, 700, -700, 1e6]
def unary(name, f, points=POINTS, ok=lambda x: True):
    for x in points:
        arg = lit(float(x)) if x != int(x) else str(int(x))
        if not ok(x): out(f"\\operatorname{{{name}}}({arg})", "error"); continue
        try: v = f(mp.mpf(repr(x)))
        except Exception: continue
        if isinstance(v, mp.mpc): continue
        v = float(v)
        if math.isinf(v) or math.isnan(v): out(f"\\operatorname{{{name}}}({arg})", "error")
        else: out(f"\\operatorname{{{name}}}({arg})", v)

sig = lambda x: 1 / (1 + mp.exp(-x))
sp = lambda x: mp.log1p(mp.exp(x)) if x < 50 else x + mp.log1p(mp.exp(-x))
unary("exp", mp.exp, [p for p in POINTS if p < 1e5] + [710]); unary("sinh", mp.sinh, [p for p in POINTS if p < 1e5]); unary("cosh", mp.cosh, [p for p in POINTS if p < 1e5])
unary("sin", mp.sin); unary("cos", mp.cos); unary("tan", mp.tan); unary("tanh", mp.tanh); unary("arctan", mp.atan); unary("arsinh", mp.asinh)
unary("sec", mp.sec); unary("csc", mp.csc, [p for p in POINTS if p not in (0,)]); unary("cot", mp.cot, [p for p in POINTS if p not in (0,)]); unary("csc", mp.csc, [0], lambda x: False)
unary("arcsin", mp.asin, [0, 0.1, 0.5, 1, -0.5, -1, 1e-9]); unary("arccos", mp.acos, [0, 0.1, 0.5, 1, -0.5, -1]); unary("artanh", mp.atanh, [0, 0.5, -0.5, 0.999, 1e-9]); unary("artanh", mp.atanh, [1, -1], lambda x: False)
unary("arcosh", mp.acosh, [1, 1.5, 2, 1e6]); unary("coth", mp.coth, [0.5, 2, -3]); unary("sech", mp.sech, [0, 0.5, 20]); unary("csch", mp.csch, [0.5, -2])
unary("ln", mp.log, [1, 0.5, 2, 1e-300, 1e300, 10, 1.0000001]); unary("ln", mp.log, [0], lambda x: False)
unary("log1p", mp.log1p, [0, 1e-9, -0.5, 1, 1e6, 1e-300]); unary("log1p", mp.log1p, [-1], lambda x: False); unary("expm1", mp.expm1, [0, 1e-9, -1e-9, 1, -1, 20, -50, 1e-300])
unary("lg", mp.log10, [1, 100, 0.001, 2]); unary("log2", lambda x: mp.log(x, 2), [1, 8, 3, 0.1])
unary("sqrt", mp.sqrt, [0, 2, 1e-300, 1e300, 16]); unary("sinc", lambda x: mp.sinc(x), [0, 0.5, 2])
unary("sigmoid", sig); unary("softplus", sp); unary("logsigmoid", lambda x: -sp(-x)); unary("SiLU", lambda x: x * sig(x)); unary("Mish", lambda x: x * mp.tanh(sp(x)))
unary("ReLU", lambda x: max(x, 0)); unary("ReLU6", lambda x: min(max(x, 0), 6)); unary("GELU", lambda x: x * mp.ncdf(x), [p for p in POINTS if p > -30])
unary("GELUtanh", lambda x: x / 2 * (1 + mp.tanh(mp.sqrt(2 / mp.pi) * (x + mp.mpf("0.044715") * x**3))), [0, 0.1, 0.5, 1, 2, -0.5, -1, 10])
unary("ELU", lambda x: x if x >= 0 else mp.expm1(x)); unary("SELU", lambda x: mp.mpf("1.0507009873554804934193349852946") * (x if x > 0 else mp.mpf("1.6732632423543772848170429916717") * mp.expm1(x)))
unary("LeakyReLU", lambda x: x if x >= 0 else x / 100); unary("softsign", lambda x: x / (1 + abs(x))); unary("hardsigmoid", lambda x: min(max(x / 6 + mp.mpf(1) / 2, 0), 1)); unary("hardswish", lambda x: x * min(max(x / 6 + mp.mpf(1) / 2, 0), 1))
unary("logit", lambda x: mp.log(x / (1 - x)), [0.1, 0.5, 0.9, 1e-9]); unary("logit", None, [0, 1, 2, -1], lambda x: False)
unary("erf", mp.erf, [0, 0.1, 0.5, 1, 2, 5, -0.5, 1e-9]); unary("erfc", mp.erfc, [0, 0.1, 0.5, 1, 2, 5, 10, 25, -0.5]); unary("erfinv", mp.erfinv, [0, 0.1, 0.5, 0.9, -0.3])
unary("normcdf", mp.ncdf, [0, 0.5, 1, 2, -1, -5, -10, -30, 8]); unary("normpdf", mp.npdf, [0, 0.5, -3, 10]); unary("probit", lambda p: mp.sqrt(2) * mp.erfinv(2 * p - 1), [0.5, 0.1, 0.975, 0.001, 1e-9])
unary("Gamma", mp.gamma, [0.5, 1, 2.5, 5, 10, 0.1, -0.5, -2.5, 1e-9]); unary("Gamma", None, [0, -1], lambda x: False); unary("lgamma", mp.loggamma, [0.5, 1.5, 10, 1e6, 0.1]); unary("digamma", mp.digamma, [1, 0.5, 10, 2.5]); unary("trigamma", lambda x: mp.psi(1, x), [1, 0.5, 10])
unary("zeta", mp.zeta, [2, 3, 1.5, 10, -1, 0.5]); unary("lambertw", lambda x: mp.lambertw(x).real, [0, 1, 0.1, 10, -0.3])
unary("logcosh", lambda x: mp.log(mp.cosh(x)), [0, 0.5, -2, 10, 700]); unary("abs", abs); unary("sign", mp.sign); unary("floor", mp.floor, [2.5, -2.5, 3, 0, -0.1]); unary("ceil", mp.ceil, [2.5, -2.5, 3, 0, -0.1])
for x in (2.5, 3.5, -2.5, 2.6): out(f"\\operatorname{{round}}({x})", float(np.round(x)))
for a, b in ((2, 3), (0.5, 0.5), (10, 0.1)): out(f"\\operatorname{{beta}}({a},{b})", sc.beta(a, b))

V = [[1, 2, 3], [1000, 1001], [-1000, 0], [0.1], [0, 0, 0, 0], [-1e6, 1e6]]
for v in V:
    out(f"\\operatorname{{softmax}}({vec(v)})", sc.softmax(v).tolist()); out(f"\\operatorname{{logsoftmax}}({vec(v)})", sc.log_softmax(v).tolist()); out(f"\\operatorname{{logsumexp}}({vec(v)})", float(sc.logsumexp(v)))
out("\\operatorname{softmax}([1,2,3],2)", sc.softmax(np.array([1, 2, 3]) / 2).tolist())
out("\\operatorname{softmax}([1,2],0)", "error")
P, Q = [0.4, 0.4, 0.2], [0.5, 0.3, 0.2]
out(f"H({vec(P)})", st.entropy(P)); out("H([1,0,0])", 0.0); out("H(0.3)", st.entropy([0.3, 0.7])); out(f"H({vec(P)},{vec(Q)})", -sum(p * math.log(q) for p, q in zip(P, Q)))
out(f"D_{{KL}}({vec(P)}\\|{vec(Q)})", st.entropy(P, Q)); out("D_{KL}([1,0]\\|[0,1])", "inf"); out("D_{KL}([0.5,0.5]\\|[0.5,0.25,0.25])", "error")
M = [(p + q) / 2 for p, q in zip(P, Q)]; out(f"\\operatorname{{JS}}({vec(P)}\\|{vec(Q)})", (st.entropy(P, M) + st.entropy(Q, M)) / 2)
J = np.array([[0.1, 0.2], [0.3, 0.4]]); out(f"\\operatorname{{MI}}({mat(J)})", float((J * np.log(J / np.outer(J.sum(1), J.sum(0)))).sum())); out("\\operatorname{perplexity}([0.5,0.25,0.125])", 4.0)
Y, Z = [1.0, 2.5, -3.0, 4.0], [1.5, 2.0, -2.0, 7.0]
for n, f in (("MSE", sk.mean_squared_error), ("MAE", sk.mean_absolute_error), ("RMSE", sk.root_mean_squared_error), ("Rsquared", sk.r2_score), ("MAPE", sk.mean_absolute_percentage_error)): out(f"\\operatorname{{{n}}}({vec(Y)},{vec(Z)})", float(f(Y, Z)))
out("\\operatorname{MSE}([1,2],[1,2,3])", "error")
for r in (0.5, -0.5, 2, -3, 1): out(f"\\operatorname{{Huber}}({r})", float(sc.huber(1, r))); out(f"\\operatorname{{Huber}}({r},2)", float(sc.huber(2, r)))
y, p = [1, 0, 1], [0.9, 0.2, 0.6]; out(f"\\operatorname{{BCE}}({vec(y)},{vec(p)})", float(sk.log_loss(y, p))); out("\\operatorname{BCE}(1,1)", 0.0); out("\\operatorname{BCE}(1,1.5)", "error")
for z in (0, 2, -2, 800, -800): out(f"\\operatorname{{BCEWithLogits}}(1,{z})", float(np.logaddexp(0, -z))); out(f"\\operatorname{{BCEWithLogits}}(0,{z})", float(np.logaddexp(0, z)))
out(f"\\operatorname{{CE}}([0,1],[0.2,0.8])", -math.log(0.8)); out("\\operatorname{CE}([0,1],[1,0])", "inf"); out("\\operatorname{focal}(0.7,2)", -(0.3**2) * math.log(0.7)); out("\\operatorname{focal}(0,2)", "error")
out("\\operatorname{hinge}([1,-1],[0.3,-2])", [0.7, 0.0]); out("\\operatorname{triplet}([0,0],[1,0],[0,1],0.5)", 0.5); out("\\operatorname{InfoNCE}([1,0.5,-1],1,0.5)", float(sc.logsumexp(np.array([1, .5, -1]) / .5) - 2)); out("\\operatorname{InfoNCE}([1,0],3)", "error")
out("\\operatorname{DPO}(-1,-1.2,-2,-1.5,0.1)", float(np.logaddexp(0, -0.1 * ((-1 + 1.2) - (-2 + 1.5))))); out("\\operatorname{PPO}(0.5,-2,0.2)", min(0.5 * -2, 0.8 * -2)); out("\\operatorname{BTloss}(2,1)", float(np.logaddexp(0, -1))); out("\\operatorname{pinball}(1,3,0.9)", max(0.9 * -2, -0.1 * -2))
yt, ys = [1, 1, 1, 0, 0, 0], [0.9, 0.7, 0.6, 0.8, 0.4, 0.3]; out("\\operatorname{AUC}([0.9,0.7,0.6],[0.8,0.4,0.3])", float(sk.roc_auc_score(yt, ys))); out("\\operatorname{AUC}([1,1],[1,1])", 0.5); out("\\operatorname{AP}([1,0,1,1,0])", float(sk.average_precision_score([1, 0, 1, 1, 0], [5, 4, 3, 2, 1])))
t = [1] * 40 + [0] * 10 + [1] * 20 + [0] * 130; g = [1] * 50 + [0] * 150
out("\\operatorname{MCC}(40,10,20,130)", float(sk.matthews_corrcoef(t, g))); out("\\operatorname{kappa}(40,10,20,130)", float(sk.cohen_kappa_score(t, g))); out("\\operatorname{balancedaccuracy}(40,10,20,130)", float(sk.balanced_accuracy_score(t, g))); out("\\operatorname{accuracy}(40,10,20,130)", float(sk.accuracy_score(t, g))); out("\\operatorname{precision}(40,10)", float(sk.precision_score(t, g))); out("\\operatorname{recall}(40,20)", float(sk.recall_score(t, g))); out("\\operatorname{Fbeta}(0.8,0.5,2)", 5 * .4 / (4 * .8 + .5)); out("\\operatorname{precision}(0,0)", "error")
out("\\operatorname{DCG}([3,2,3,0,1,2])", float(sum((2**r - 1) / math.log2(i + 2) for i, r in enumerate([3, 2, 3, 0, 1, 2])))); out("\\operatorname{NDCG}([3,2,3,0,1,2])", float(sk.ndcg_score([[7, 3, 7, 0, 1, 3]], [[6, 5, 4, 3, 2, 1]]))); out("\\operatorname{trapz}([0,0.5,1],[0,0.7,1])", float(np.trapezoid([0, .7, 1], [0, .5, 1])))
X = np.array([[1.0, 2.0, 4.0], [0.5, -1.0, 3.0]])
ln = (X - X.mean(1, keepdims=True)) / np.sqrt(X.var(1, keepdims=True) + 1e-5); out(f"\\operatorname{{LayerNorm}}({mat(X)})", ln.tolist()); bn = (X - X.mean(0)) / np.sqrt(X.var(0) + 1e-5); out(f"\\operatorname{{BatchNorm}}({mat(X)})", bn.tolist()); out(f"\\operatorname{{RMSNorm}}({mat(X)})", (X / np.sqrt((X**2).mean(1, keepdims=True) + 1e-6)).tolist()); out("\\operatorname{LayerNorm}([1,1],0)", "error")
q, k, v = np.array([[1.0, 0.5], [0.0, 2.0]]), np.array([[1.0, 1.0], [0.0, 1.0], [2.0, 0.0]]), np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]); out(f"\\operatorname{{attention}}({mat(q)},{mat(k)},{mat(v)})", (sc.softmax(q @ k.T / math.sqrt(2), axis=1) @ v).tolist())
heads = [sc.softmax(q[:, [h]] @ k[:, [h]].T, axis=1) @ v[:, [h]] for h in range(2)]; out(f"\\operatorname{{multihead}}({mat(q)},{mat(k)},{mat(v)},2)", np.hstack(heads).tolist()); out(f"\\operatorname{{attention}}({mat(q)},[1,2,3],{mat(v)})", "error")
th = [3 * 10000 ** (-2 * i / 4) for i in range(2)]; x = [1.0, 2.0, -1.0, 0.5]; rope = []
for i in range(2): rope += [x[2 * i] * math.cos(th[i]) - x[2 * i + 1] * math.sin(th[i]), x[2 * i] * math.sin(th[i]) + x[2 * i + 1] * math.cos(th[i])]
out(f"\\operatorname{{RoPE}}({vec(x)},3)", rope); out("\\operatorname{RoPE}([1,2,3],1)", "error"); out("\\operatorname{posenc}(3,4)", [math.sin(3), math.cos(3), math.sin(0.03), math.cos(0.03)])
out("\\operatorname{convsize}(224,7,2,3)", 112); out("\\operatorname{convsize}(5,3,1,0,2)", 1); out("\\operatorname{convsize}(2,7,1)", "error"); out("\\operatorname{convsize}(5,3,0)", "error"); out("\\operatorname{conv1d}([1,2,3,4],[1,0,-1])", np.correlate([1, 2, 3, 4], [1, 0, -1], "valid").tolist())
A = np.array([[4.0, 1.0, 0.5], [1.0, 3.0, -0.2], [0.5, -0.2, 2.0]]); B = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 7.0]])
for n, f in (("det", np.linalg.det), ("tr", np.trace), ("rank", np.linalg.matrix_rank), ("inv", np.linalg.inv), ("cholesky", np.linalg.cholesky), ("expm", la.expm), ("cond", np.linalg.cond), ("logdet", lambda m: np.linalg.slogdet(m)[1])):
    r = f(A); out(f"\\operatorname{{{n}}}({mat(A)})", r.tolist() if hasattr(r, "tolist") else float(r))
out(f"\\operatorname{{eigenvalues}}({mat(A)})", sorted(np.linalg.eigvalsh(A), reverse=True)); out(f"\\operatorname{{singularvalues}}({mat(B)})", np.linalg.svd(B)[1].tolist()); out(f"\\operatorname{{pinv}}({mat(B)})", np.linalg.pinv(B).tolist()); out(f"\\operatorname{{solve}}({mat(A)},[1,2,3])", np.linalg.solve(A, [1, 2, 3]).tolist())
S = np.array([[1.0, 2.0], [2.0, 4.0]]); out(f"\\operatorname{{inv}}({mat(S)})", "error"); out(f"\\det({mat(S)})", 0.0); out(f"\\operatorname{{rank}}({mat(S)})", 1); out(f"\\operatorname{{pinv}}({mat(S)})", np.linalg.pinv(S).tolist()); out(f"\\operatorname{{cholesky}}({mat(-A)})", "error"); out(f"\\det({mat(B)})", "error")
out(f"\\|{mat(A)}\\|_2", np.linalg.norm(A, 2)); out(f"\\|{mat(B)}\\|_F", np.linalg.norm(B)); out(f"\\|{mat(B)}\\|_*", np.linalg.norm(B, "nuc")); out(f"\\|{mat(B)}\\|_1", np.linalg.norm(B, 1)); out(f"\\|{mat(B)}\\|_\\infty", np.linalg.norm(B, np.inf))
for pp in (1, 2, 3, 0.5): out(f"\\|[1,-2,3]\\|_{{{pp}}}", float((abs(np.array([1, -2, 3.])) ** pp).sum() ** (1 / pp)))
W = [3.0, 1.0, 2.0, 10.0]
out(f"\\operatorname{{mean}}({vec(W)})", 4.0); out(f"\\operatorname{{var}}({vec(W)})", float(np.var(W))); out(f"\\operatorname{{std}}({vec(W)})", float(np.std(W))); out(f"\\operatorname{{median}}({vec(W)})", 2.5); out(f"\\operatorname{{cov}}([1,2,4],[2,4,9])", float(np.cov([1, 2, 4], [2, 4, 9], ddof=0)[0, 1])); out(f"\\operatorname{{pearson}}([1,2,4],[2,4,9])", float(np.corrcoef([1, 2, 4], [2, 4, 9])[0, 1])); out("\\operatorname{mean}([])", "error"); out(f"\\operatorname{{zscore}}({vec(W)})", st.zscore(W).tolist())
out("\\operatorname{cossim}([1,2,3],[4,5,6])", float(np.dot([1, 2, 3], [4, 5, 6]) / math.sqrt(14 * 77))); out("\\operatorname{cossim}([0,0],[1,2])", "error"); out("\\operatorname{minkowski}([1,2],[4,6],3)", (27 + 64) ** (1 / 3)); out("\\operatorname{mahalanobis}([1,2,3],[0,0,0]," + mat(A) + ")", float(math.sqrt(np.array([1, 2, 3]) @ np.linalg.inv(A) @ np.array([1, 2, 3])))); out("\\operatorname{rbf}([1,2],[2,4],0.125)", math.exp(-0.625))
out("\\operatorname{adam}(1,0.05,0.00025,1,0.1,0.9,0.999,0.00000001)", 1 - 0.1 * (0.05 / 0.1) / (math.sqrt(0.00025 / 0.001) + 1e-8)); out("\\operatorname{xgbgain}(-4,3,6,5,1,0.5)", 0.5 * (16 / 4 + 36 / 6 - 4 / 9) - 0.5); out("\\operatorname{Gini}([0.5,0.3,0.2])", 0.62); out("\\operatorname{gainratio}(0.5,[0.5,0.5])", 0.5 / math.log(2)); out("\\operatorname{klgaussian}(1,2,0,1)", math.log(1 / 2) + (4 + 1) / 2 - 0.5)
for n, k2 in ((5, 2), (60, 30), (5, 7), (0, 0)): out(f"\\binom{{{n}}}{{{k2}}}", math.comb(n, k2))
for f, v in rows:
    print(f + "\t" + (v if isinstance(v, str) else json.dumps(np.array(v).tolist())))
