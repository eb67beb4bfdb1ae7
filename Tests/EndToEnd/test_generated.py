"""Files that are generated and committed are what their generators give."""
import subprocess
import sys

from strict_client import ROOT


def test_the_embedded_handbook_is_current():
    subprocess.run([sys.executable, str(ROOT / "Sources/Handbook/generate.py"), "--check"], check=True)
