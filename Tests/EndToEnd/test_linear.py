"""A text that is twice as long takes about twice as long to read, whatever it is made of."""

import json
import subprocess

import pytest

from strict_client import binary

KINDS = {
    "nested quotes": ("> ", ""), "nested lists": ("- ", ""), "open brackets": ("[", ""), "links": ("[a](b", ""),
    "images": ("![", ""), "emphasis": ("*a **b ", ""), "closers": ("a** b* ", ""), "dollars": ("$a $$b ", ""),
    "open displays": ("$$ a\n\n", ""), "environments": ("\\begin{aligned} a\n\n", ""), "wiki links": ("[[a|", ""),
    "one line": ("交叉熵是一种损失，", ""), "no marks": ("的是交叉熵与损失", ""), "equations": ("a = b + ", ""),
    "colons and brackets": ("a: [\n", ""), "bold parentheses": ("**a（b）**c", ""), "directions": ("\uf06c\u202e\ue000\n", ""),
    "code that never ends": ("a\n", "```\n"), "addresses": ("a_@", ""), "headings": ("# a\n", ""),
}


def seconds(folder, text):
    note = folder / "note.md"
    note.write_text(text, encoding="utf-8")
    done = subprocess.run([binary(), "bench", "notes", str(note)], capture_output=True, text=True, timeout=60, check=True)
    return json.loads(done.stdout)["sum"]


@pytest.mark.parametrize("kind", KINDS)
def test_reading_is_linear(kind, tmp_path):
    text, start = KINDS[kind]
    size = 20_000
    # Other work on the machine may slow one of the two down: one good pair of three will do. Quadratic work has 4.
    ratios = []
    for _ in range(3):
        once = seconds(tmp_path, start + text * size)
        ratios.append(seconds(tmp_path, start + text * (2 * size)) / once)
        if ratios[-1] < 3:
            break
    assert min(ratios) < 3, ratios
