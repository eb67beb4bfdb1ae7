"""Beside KaTeX, over every distinct formula of the shared note collections."""
import sys
from pathlib import Path

import pytest

from strict_client import binary

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "KaTeX"))
from compare import Comparison, formulas


@pytest.fixture(scope="module")
def beside_katex():
    return Comparison.over(formulas(), binary())


def test_what_katex_accepts_is_read_and_what_it_rejects_is_located(beside_katex):
    found = beside_katex
    assert (len(found.formulas), len(found.accepted), len(found.rejected)) == (2113, 2103, 10)
    assert (found.refused, found.silent, found.lossy) == ([], [], [])


def test_the_text_of_the_mathml_is_that_of_katex(beside_katex):
    assert beside_katex.text_share >= 0.98, beside_katex.differing[:10]
