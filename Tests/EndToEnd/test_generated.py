"""Files that are generated and committed are what their generators give."""
import json
import os
import subprocess
import sys

from client_capabilities import FULL
from strict_client import ROOT, StrictClient, binary


def test_the_embedded_handbook_is_current():
    subprocess.run([sys.executable, str(ROOT / "Sources/Handbook/generate.py"), "--check"], check=True)


def test_the_manifest_and_the_documentation_have_the_settings_there_are():
    subprocess.run(
        [sys.executable, str(ROOT / "editors/generate.py"), "--check"], check=True,
        env={**os.environ, "MLNOTES_BIN": binary()})


def nested(defaults):
    settings = {}
    for name, value in defaults.items():
        *path, last = name.split(".")[1:]
        inner = settings
        for part in path:
            inner = inner.setdefault(part, {})
        inner[last] = value
    return settings


def test_the_server_takes_every_setting_of_the_manifest():
    """What VS Code sends, the defaults of all its settings in nested objects, is all known and changes nothing."""
    properties = json.loads((ROOT / "editors/vscode/package.json").read_text())["contributes"]["configuration"]
    defaults = {name: entry["default"] for name, entry in properties["properties"].items()}
    assert len(defaults) > 40
    for settings, log in ((nested(defaults), []), (nested({**defaults, "mlnotes.handbook": "no"}), ["mlnotes.handbook"])):
        with StrictClient(settings=settings) as client:
            client.initialize(FULL)
            client.open("file:///a.md", "$1 + 1$")
            client.request("textDocument/hover", {
                "textDocument": {"uri": "file:///a.md"}, "position": {"line": 0, "character": 1}})
            client.end()
            said = [params["message"] for method, params in client.notifications if method == "window/logMessage"]
            assert [name for name in log if any(name in line for line in said)] == log and len(said) == len(log), said
