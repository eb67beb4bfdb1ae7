#!/usr/bin/env python3
"""Measures, in one run, how long mlnotes and KaTeX take for a formula of the shared note collections.

usage: speed.py MLNOTES [--at-most MICROSECONDS]

MLNOTES is a release build. A formula's time is the least of five runs in a warm process; the medians over every distinct
formula that KaTeX accepts are printed with their ratio. Exit 1 where ours is above --at-most (default 12).
"""
import json
import os
import pathlib
import statistics
import subprocess
import sys

from compare import formulas

HERE = pathlib.Path(__file__).resolve().parent


def main():
    binary = sys.argv[1]
    limit = float(sys.argv[sys.argv.index("--at-most") + 1]) if "--at-most" in sys.argv else 12
    items = formulas()
    if not items:
        sys.exit("no formulas; MLNOTES_SHARED points to the collections")
    lines = "".join(json.dumps({"latex": item["latex"]}) + "\n" for item in items)
    ours = json.loads(
        subprocess.run([binary, "inspect-math", "--time"], input=lines, capture_output=True, text=True, check=True).stdout)
    environment = {**os.environ, "NODE_PATH": "/usr/share/nodejs"}
    theirs = json.loads(
        subprocess.run(
            ["node", str(HERE / "katex_time.mjs")], input=json.dumps(items), capture_output=True, text=True, check=True,
            env=environment).stdout)
    both = [(mine, parse, render) for mine, (parse, render) in ((m, t) for m, t in zip(ours, theirs) if t)]
    mine, parse, render = (statistics.median(column) / 1000 for column in zip(*both))
    print(f"{len(both)} formulas that both read; medians in microseconds")
    print(f"mlnotes, first reading: {mine:.2f}")
    print(f"KaTeX, parse: {parse:.2f} ({parse / mine:.1f} times); parse and render: {render:.2f} ({render / mine:.1f} times)")
    sys.exit(0 if mine <= limit else 1)


if __name__ == "__main__":
    main()
