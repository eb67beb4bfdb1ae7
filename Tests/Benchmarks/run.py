#!/usr/bin/env python3
"""Times mlnotes beside NumPy, KaTeX and cmark in one run, and prints the ratios and what they should be.

usage: run.py [--binary PROGRAM] [--notes FOLDER] [--json] [--strict]

Needs a release build (`./test release`), NumPy, Debian's `katex` and `cmark`. Notes are those of ../shared/corpora where
they are there, else the handbook's; --notes names others. Times are processor time, the least of several passes; NumPy
runs on one thread. --strict fails where a goal is missed; without it the numbers are only shown.
"""
import argparse
import json
import os
import re
import resource
import subprocess
import sys
import time
from pathlib import Path

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import numpy as np  # noqa: E402 - reads the number of threads when it is imported
import scipy.special  # noqa: E402

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CASES = ROOT / "Tests/Corpus/engine/evaluate.jsonl"
FORMULA = re.compile(r"\$\$(.+?)\$\$|(?<![\\$])\$(?![\s$])((?:\\.|[^$\\\n])+?)(?<!\s)\$(?![\d$])", re.DOTALL)


def least(work, passes=7):
    best = float("inf")
    for _ in range(passes):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def ours(binary, *arguments, lines=None):
    text = None if lines is None else "".join(json.dumps(line) + "\n" for line in lines)
    done = subprocess.run([binary, "bench", *arguments], input=text, text=True, capture_output=True, check=True)
    return json.loads(done.stdout)


def numpy_times():
    random = np.random.default_rng(1)
    left, right = random.random((256, 256)) - 0.5, random.random((256, 256)) - 0.5
    scores = 10 * (random.random(1_000_000) - 0.5)
    return {"matmul-256": least(lambda: left @ right, 30), "softmax-1e6": least(lambda: scipy.special.softmax(scores))}


def katex(formulas, what):
    done = subprocess.run(
        ["node", str(HERE / "katex.mjs"), what], input="".join(json.dumps(latex) + "\n" for latex in formulas), text=True,
        capture_output=True, check=True, env={**os.environ, "NODE_PATH": "/usr/share/nodejs:/usr/lib/nodejs"})
    return json.loads(done.stdout)


def cmark(notes):
    """Of one process over all notes joined, less the time that a process takes to start."""
    def seconds(data):
        best = float("inf")
        for _ in range(7):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(["cmark"], input=data, stdout=subprocess.DEVNULL, check=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        return best
    return max(seconds(b"\n".join(path.read_bytes() for path in notes)) - seconds(b""), 1e-9)


def formulas_of(notes):
    found = {}
    for path in notes:
        for match in FORMULA.finditer(path.read_text(encoding="utf-8", errors="replace")):
            found.setdefault((match[1] or match[2]).strip())
    return list(found)


def measure(binary, notes):
    """Rows (what, our seconds, whose, their seconds or None, the greatest ratio or seconds that is wanted)."""
    cases = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
    evaluated = ours(binary, "evaluate", lines=cases)
    rows = [(f"evaluate, median of {evaluated['count']:.0f} cases", evaluated["median"], "goal", 20e-6, 1)]
    numeric, numpy = ours(binary, "numerics"), numpy_times()
    rows.append(("256×256 product", numeric["matmul-256"], "OpenBLAS", numpy["matmul-256"], 4))
    rows.append(("softmax of 10⁶", numeric["softmax-1e6"], "SciPy", numpy["softmax-1e6"], 3))
    formulas = formulas_of(notes)
    theirs = katex(formulas, "parse")
    accepted = [formulas[index] for index in theirs["accepted"]]
    parsed = ours(binary, "formulas", lines=accepted)
    rendered = katex(accepted, "render")
    rows.append((f"parse, median of {len(accepted)} formulas", parsed["median"], "goal", 12e-6, 1))
    rows.append(("the same", parsed["median"], "KaTeX parse", theirs["median"], None))
    rows.append(("the same", parsed["median"], "KaTeX render", rendered["median"], None))
    paths = [str(path) for path in notes]
    read, html, other = ours(binary, "notes", *paths), ours(binary, "html", *paths), cmark(notes)
    megabytes = f"{len(paths)} notes, {read['bytes'] / 1e6:.1f} MB"
    rows.append((f"read with facts, {megabytes}", read["sum"], "cmark", other, None))
    rows.append((f"to HTML, {megabytes}", html["sum"], "cmark", other, 1))
    return rows


def shown(seconds):
    return f"{seconds * 1e6:.2f} µs" if seconds < 1e-3 else f"{seconds * 1e3:.2f} ms"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--binary", default=os.environ.get("MLNOTES_BIN", ROOT / ".build-release/release/mlnotes"))
    arguments.add_argument("--notes", type=Path)
    arguments.add_argument("--json", action="store_true")
    arguments.add_argument("--strict", action="store_true")
    options = arguments.parse_args()
    corpora = Path(os.environ.get("MLNOTES_SHARED", ROOT.parent / "shared")) / "corpora"
    folder = options.notes or (corpora if corpora.is_dir() else ROOT / "Sources/Handbook/Pages")
    rows = measure(str(options.binary), sorted(folder.rglob("*.md")))
    missed = [row for row in rows if row[4] is not None and row[1] > row[4] * row[3]]
    if options.json:
        print(json.dumps([
            {"what": what, "seconds": mine, "beside": whose, "theirs": theirs, "ratio": mine / theirs, "goal": goal}
            for what, mine, whose, theirs, goal in rows]))
    else:
        for row in rows:
            what, mine, whose, theirs, goal = row
            wanted = "" if goal is None else f"at most {goal}  {'MISSED' if row in missed else 'met'}"
            print(f"{what:44}{shown(mine):>12}   {whose + ' ' + shown(theirs):26} ratio {mine / theirs:7.3f}  {wanted}")
    return 1 if options.strict and missed else 0


if __name__ == "__main__":
    sys.exit(main())
