"""The benchmark command runs, and its ratios are numbers. How great they are depends on the machine, so none is tested."""
import json
import math
import subprocess
import sys

from strict_client import ROOT, binary


def test_the_benchmarks_print_finite_ratios(tmp_path):
    (tmp_path / "a.md").write_text("# 熵\n\n$$H(p) = -\\sum_i p_i \\log p_i$$\n\n权重 $w^\\top x + b$ 与 $x^2$。\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(ROOT / "Tests/Benchmarks/run.py"), "--binary", binary(), "--notes", str(tmp_path), "--json"],
        capture_output=True, text=True, check=True)
    rows = json.loads(done.stdout)
    assert {row["beside"] for row in rows} == {"goal", "OpenBLAS", "SciPy", "KaTeX parse", "KaTeX render", "cmark"}
    for row in rows:
        assert math.isfinite(row["ratio"]) and row["ratio"] > 0 and row["seconds"] > 0, row
