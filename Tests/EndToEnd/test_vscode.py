"""The VS Code extension: its manifest, and its JavaScript under Node with a stub of the editor. No VS Code runs here."""
import json
import os
import subprocess
from pathlib import Path

import pytest

from strict_client import ROOT

EXTENSION = ROOT / "editors/vscode"
MANIFEST = json.loads((EXTENSION / "package.json").read_text())


def run_stub(**environment):
    done = subprocess.run(
        ["node", str(Path(__file__).with_name("vscode_stub.js")), str(EXTENSION / "extension.js")],
        capture_output=True, text=True, timeout=30, env={**os.environ, **environment}, check=True)
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def did():
    return run_stub()


def test_the_manifest_names_files_that_exist():
    files = [MANIFEST["main"], *(each["configuration"] for each in MANIFEST["contributes"]["languages"])]
    files += [grammar["path"] for grammar in MANIFEST["contributes"].get("grammars", [])]
    for file in files:
        assert (EXTENSION / file).is_file(), file
    json.loads((EXTENSION / "language-configuration.json").read_text())


def test_the_manifest_starts_on_notes_alone():
    assert MANIFEST["activationEvents"] == [f"onLanguage:{each}" for each in ("markdown", "mlnote", "plaintext")]
    [language] = MANIFEST["contributes"]["languages"]
    assert (language["id"], language["extensions"]) == ("mlnote", [".mln"])


def test_the_manifest_declares_what_the_extension_registers(did):
    assert {each["command"] for each in MANIFEST["contributes"]["commands"]} == set(did["commands"])
    assert all(key.startswith("mlnotes.") for key in MANIFEST["contributes"]["configuration"]["properties"])


def test_one_server_starts_with_the_first_note(did):
    assert did["beforeNote"] == 0
    assert did["run"] == {"command": "mlnotes", "args": ["lsp"], "transport": 0}
    assert did["languages"] == ["markdown", "mlnote", "plaintext"]


def test_plain_texts_stay_out_of_the_server(did):
    assert did["passed"] == ["open note", "change note", "close note"]
    assert did["late"] is False


def test_restart_stops_the_old_server_and_starts_a_new_one(did):
    assert did["states"] == ["stopped", "running"]
    assert did["last"] == "stopped"
    assert did["errors"] == []


def test_a_server_that_is_not_there_is_told_to_the_user():
    errors = run_stub(STUB_FAILS="1")["errors"]
    assert errors and "mlnotes.server.path" in errors[0]
