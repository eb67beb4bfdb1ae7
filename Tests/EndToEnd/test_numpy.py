"""The NumPy code of formulas, run by Python, gives what the formulas are."""
import subprocess
import sys

from strict_client import ROOT, binary


def test_the_numpy_code_of_the_evaluation_cases_gives_their_values():
    cases = ROOT / "Tests/Corpus/engine/evaluate.jsonl"
    done = subprocess.run(
        [sys.executable, str(ROOT / "Tests/Checks/numpy_code.py"), binary(), "--file", str(cases), "--least", "0.95"],
        capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
