#!/usr/bin/env python3
"""Compares what mlnotes and KaTeX accept, over every distinct formula of the shared note collections.

usage: compare.py MLNOTES [--show N]

Needs node and KaTeX (Debian: `katex`, `node-commander`) and the collections in `../shared/corpora` beside the
repository, or wherever MLNOTES_SHARED points. Fails under 99.5 % agreement on what KaTeX accepts, on a tree that is not
lossless, and on a formula that KaTeX rejects and mlnotes takes without a word, other than those that EXTENSIONS allows.
"""
import json
import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SHARED = pathlib.Path(os.environ.get("MLNOTES_SHARED", ROOT.parent / "shared"))

# Display first, then inline; a backslash keeps a dollar from delimiting.
DISPLAY = re.compile(r"(?<!\\)\$\$(.+?)(?<!\\)\$\$", re.S)
INLINE = re.compile(r"(?<![\\$])\$(?!\$)((?:[^$\\\n]|\\.|\n(?!\s*\n))+?)(?<!\\)\$(?!\$)")
FENCE = re.compile(r"^(```|~~~).*?^\1", re.S | re.M)

# What mlnotes reads on purpose though KaTeX 0.16.4 does not.
EXTENSIONS = {
    "environment": re.compile(r"No such environment: (eqnarray|multline|flalign|math|displaymath|bsmallmatrix)"),
    "command": re.compile(r"Undefined control sequence: \\(abs|norm|ref|eqref|label|cases|mathds|mathbbm|iddots|hdots)"),
    "row break": re.compile(r"label|\\ref"),
}


def formulas():
    seen = {}
    for path in sorted((SHARED / "corpora").rglob("*.md")):
        text = FENCE.sub("", path.read_text(encoding="utf-8", errors="replace"))
        for match in DISPLAY.finditer(text):
            seen.setdefault(match.group(1).strip(), True)
        for match in INLINE.finditer(DISPLAY.sub(" ", text)):
            if match.group(1).strip():
                seen.setdefault(match.group(1).strip(), False)
    return [{"latex": latex, "display": display} for latex, display in seen.items()]


def ours(binary, items):
    lines = "".join(json.dumps({"latex": item["latex"]}) + "\n" for item in items)
    run = subprocess.run([binary, "inspect-math", "--batch"], input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def katex(items):
    run = subprocess.run(
        ["node", str(HERE / "katex_check.mjs")], input=json.dumps(items), capture_output=True, text=True, check=True,
        env={**os.environ, "NODE_PATH": "/usr/share/nodejs"})
    return json.loads(run.stdout)["answers"]


def main():
    binary = sys.argv[1]
    show = int(sys.argv[sys.argv.index("--show") + 1]) if "--show" in sys.argv else 10
    items = formulas()
    if not items:
        sys.exit(f"no formulas under {SHARED}")
    mine, theirs = ours(binary, items), katex(items)
    accepted = [(i, m) for i, m, k in zip(items, mine, theirs) if k is None]
    rejected = [(i, m, k) for i, m, k in zip(items, mine, theirs) if k is not None]
    refused = [(i, m) for i, m in accepted if m["errors"]]
    lossy = [i for i, m in zip(items, mine) if not m["lossless"]]
    silent = [(i, k) for i, m, k in rejected if not m["errors"]]
    unexplained = [(i, k) for i, k in silent if not any(rule.search(k) for rule in EXTENSIONS.values())]
    share = 1 - len(refused) / max(1, len(accepted))
    print(f"{len(items)} distinct formulas; KaTeX accepts {len(accepted)}, rejects {len(rejected)}")
    print(f"accepted by KaTeX, read without error: {len(accepted) - len(refused)} ({share:.2%})")
    print(f"rejected by KaTeX, located error: {len(rejected) - len(silent)} of {len(rejected)}")
    print(f"not lossless: {len(lossy)}")
    for item, answer in refused[:show]:
        print("REFUSED", json.dumps(item["latex"], ensure_ascii=False)[:200], answer["errors"][0])
    for item, message in unexplained[:show]:
        print("SILENT", json.dumps(item["latex"], ensure_ascii=False)[:200], "|", message[:160])
    sys.exit(0 if share >= 0.995 and not lossy and not unexplained else 1)


if __name__ == "__main__":
    main()
