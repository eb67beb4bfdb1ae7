#!/usr/bin/env python3
"""Compares the text content of our MathML with that of KaTeX's over every distinct formula of ../shared/corpora.

usage: mathml_text.py BINARY [--least 0.95] [--show 20]

Equal after NFKC and without U+2061 and U+2063, for the formulas that both accept. Exit 1 below --least.
"""
import argparse
import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
FENCED = re.compile(r"^(```|~~~).*?^\1", re.S | re.M)
CODE = re.compile(r"`[^`\n]*`")
MATH = re.compile(r"\$\$(.+?)\$\$|(?<![\\$])\$(?!\s)([^$\n]+?)(?<![\s\\])\$(?!\d)", re.S)


def formulas(root):
    found = {}
    for path in sorted(root.rglob("*.md")):
        text = CODE.sub(" ", FENCED.sub(" ", path.read_text(encoding="utf-8", errors="replace")))
        for match in MATH.finditer(text):
            display = match.group(1) is not None
            found.setdefault((match.group(1) or match.group(2)).strip(), display)
    return list(found.items())


def normal(text):
    text = unicodedata.normalize("NFKC", text)
    return text.translate({0x2061: None, 0x2063: None})


def content(markup):
    text = re.sub(r"<[^>]*>", "", markup)
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(entity, character)
    return text


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("binary")
    arguments.add_argument("--least", type=float, default=0.95)
    arguments.add_argument("--show", type=int, default=20)
    options = arguments.parse_args()
    shared = pathlib.Path(os.environ.get("MLNOTES_SHARED", HERE.parents[2] / "shared")) / "corpora"
    if not shared.is_dir():
        print(f"no corpora at {shared}", file=sys.stderr)
        return 1 if os.environ.get("CI") == "true" else 0
    pairs = formulas(shared)
    environment = dict(os.environ, NODE_PATH=os.environ.get("NODE_PATH", "/usr/share/nodejs"))
    katex = json.loads(
        subprocess.run(
            ["node", str(HERE / "katex_text.js")], input=json.dumps(pairs), text=True, capture_output=True, check=True,
            env=environment,
        ).stdout
    )
    requests = "".join(json.dumps({"latex": latex, "display": display}) + "\n" for latex, display in pairs)
    answers = subprocess.run([options.binary, "render", "--batch"], input=requests, text=True, capture_output=True, check=True)
    ours = [json.loads(line) for line in answers.stdout.split("\n") if line]
    both = equal = spaces = 0
    reasons = collections.Counter()
    shown = []
    for (latex, _), theirs, answer in zip(pairs, katex, ours, strict=True):
        if theirs is None or answer["errors"]:
            reasons["katex rejects" if theirs is None else "we report an error"] += 1
            continue
        both += 1
        left, right = normal(content(answer["mathml"])), normal(theirs)
        if left == right:
            equal += 1
        else:
            spaces += "".join(left.split()) == "".join(right.split())
            shown.append((latex, left, right))
    for latex, left, right in shown[: options.show]:
        print(f"{latex}\n  ours  {left}\n  KaTeX {right}")
    rate = equal / both if both else 0
    print(f"{len(pairs)} formulas, both accept {both}, text equal {equal} ({rate:.4f}), only spaces differ {spaces}; {dict(reasons)}")
    return 0 if both and rate >= options.least else 1


if __name__ == "__main__":
    sys.exit(main())
