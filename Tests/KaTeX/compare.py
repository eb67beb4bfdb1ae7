#!/usr/bin/env python3
"""Compares what mlnotes and KaTeX accept, over every distinct formula of the shared note collections.

usage: compare.py MLNOTES [--show N]

Needs node and KaTeX (Debian: `katex`, `node-commander`) and the collections in `../shared/corpora` beside the
repository, or wherever MLNOTES_SHARED points. Fails under 99.5 % agreement on what KaTeX accepts, under 95 % of equal
text in the MathML, on a tree that is not lossless, and on a formula that KaTeX rejects and mlnotes takes without a word,
other than those that EXTENSIONS allows.
"""
import dataclasses
import html
import json
import os
import pathlib
import re
import subprocess
import sys
import unicodedata

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


def run(command, text, **environment):
    answer = subprocess.run(
        command, input=text, capture_output=True, text=True, check=True, env={**os.environ, **environment})
    return answer.stdout


def ours(binary, items):
    lines = "".join(json.dumps(item) + "\n" for item in items)
    read, drawn = (run([binary, command, "--batch"], lines).splitlines() for command in ("inspect-math", "render"))
    return [{**json.loads(r), "mathml": json.loads(d)["mathml"]} for r, d in zip(read, drawn, strict=True)]


def katex(items):
    return json.loads(run(["node", str(HERE / "katex_check.mjs")], json.dumps(items), NODE_PATH="/usr/share/nodejs"))


def text_of(mathml):
    """What a reader sees of MathML: no marks, annotations, spaces or invisible function application."""
    visible = re.sub(r"<annotation.*?</annotation>", "", mathml, flags=re.S)
    visible = html.unescape(re.sub(r"<[^>]*>", "", visible))
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", visible).replace("\u2061", ""))


@dataclasses.dataclass
class Comparison:
    """Formulas by what the two make of them."""
    formulas: list
    accepted: list
    rejected: list
    refused: list
    silent: list
    unexplained: list
    lossy: list
    differing: list

    @classmethod
    def over(cls, items, binary):
        rows = list(zip(items, ours(binary, items), katex(items), strict=True))
        accepted = [(item, mine, theirs) for item, mine, theirs in rows if "mathml" in theirs]
        rejected = [(item, mine, theirs["message"]) for item, mine, theirs in rows if "message" in theirs]
        silent = [(item, message) for item, mine, message in rejected if not mine["errors"]]
        return cls(
            formulas=items,
            accepted=[item for item, _, _ in accepted],
            rejected=[item for item, _, _ in rejected],
            refused=[(item, mine["errors"][0]) for item, mine, _ in accepted if mine["errors"]],
            silent=silent,
            unexplained=[(i, m) for i, m in silent if not any(rule.search(m) for rule in EXTENSIONS.values())],
            lossy=[item for item, mine, _ in rows if not mine["lossless"]],
            differing=[
                (item, text_of(mine["mathml"])) for item, mine, theirs in accepted
                if not mine["errors"] and text_of(mine["mathml"]) != text_of(theirs["mathml"])],
        )

    @property
    def read_share(self):
        return 1 - len(self.refused) / len(self.accepted)

    @property
    def text_share(self):
        return 1 - len(self.differing) / (len(self.accepted) - len(self.refused))


def main():
    show = int(sys.argv[sys.argv.index("--show") + 1]) if "--show" in sys.argv else 10
    items = formulas()
    if not items:
        sys.exit(f"no formulas under {SHARED}")
    found = Comparison.over(items, sys.argv[1])
    print(f"{len(items)} distinct formulas; KaTeX accepts {len(found.accepted)}, rejects {len(found.rejected)}")
    print(f"accepted by KaTeX, read without error: {len(found.accepted) - len(found.refused)} ({found.read_share:.2%})")
    print(f"rejected by KaTeX, located error: {len(found.rejected) - len(found.silent)} of {len(found.rejected)}")
    print(f"not lossless: {len(found.lossy)}")
    print(f"text of the MathML as KaTeX's: {found.text_share:.2%}")
    for kind in ("refused", "unexplained", "differing"):
        for item, detail in getattr(found, kind)[:show]:
            print(kind.upper(), json.dumps(item["latex"], ensure_ascii=False)[:200], "|", str(detail)[:160])
    good = found.read_share >= 0.995 and found.text_share >= 0.95 and not found.lossy and not found.unexplained
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
