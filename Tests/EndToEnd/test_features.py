"""What a person sees, over the wire: the main job on notes in the manner of real ones."""
import pytest

from client_capabilities import FULL, MINIMAL
from strict_client import ResponseError, StrictClient

URI = "file:///work/notes/a.md"
WHOLE = {"textDocument": {"uri": URI}}
NOTE = """# 评估

Precision=TP/（TP+FP）

$$\\sigma(0.5)$$

$\\sum_{i=1}^{10} i^2 = 385$
"""


def insert(line, text):
    at = {"line": line, "character": 0}
    return {"range": {"start": at, "end": at}, "text": text}


def lenses(client):
    found = client.request("textDocument/codeLens", WHOLE)
    return {lens["range"]["start"]["line"]: lens["command"] for lens in found}


def test_lenses_follow_the_edits():
    with StrictClient() as client:
        client.initialize(FULL)
        client.open(URI, NOTE)
        assert {line: c["title"] for line, c in lenses(client).items()} == {2: "needs TP, FP", 4: "= 0.622459", 6: "✓"}
        client.change(URI, 2, insert(2, "TP = 40\n\n"))
        client.change(URI, 3, insert(2, "FP = 10\n\n"), insert(0, "\n"))
        assert lenses(client)[7]["title"] == "= 0.8"
        # `FP = 10` is on line 3 by now.
        ten = {"start": {"line": 3, "character": 5}, "end": {"line": 3, "character": 7}}
        client.change(URI, 4, {"range": ten, "text": "0"})
        assert lenses(client)[7]["title"] == "= 1"
        assert client.end() == 0


def test_words_follow_the_locale():
    with StrictClient() as client:
        client.initialize(FULL, locale="zh-CN")
        client.open(URI, NOTE)
        assert lenses(client)[2]["title"] == "缺 TP, FP"
        assert client.end() == 0


def test_a_lens_with_an_edit_runs_it_through_the_client():
    with StrictClient() as client:
        offered = client.initialize(FULL)
        client.open(URI, NOTE)
        command = lenses(client)[2]
        assert command["command"] in offered["executeCommandProvider"]["commands"]
        arguments = {"command": command["command"], "arguments": command["arguments"]}
        assert client.request("workspace/executeCommand", arguments) is None
        client.wait(lambda: any(m == "workspace/applyEdit" for m, _ in client.requests))
        edit = next(p for m, p in client.requests if m == "workspace/applyEdit")["edit"]
        change, = edit["documentChanges"]
        assert change["textDocument"] == {"uri": URI, "version": 1}
        assert [e["newText"] for e in change["edits"]] == ["TP = \nFP = \n\n"]
        # The edit is of this version, and refused for another.
        client.change(URI, 2, insert(0, "\n"))
        with pytest.raises(ResponseError) as error:
            client.request("workspace/executeCommand", arguments)
        assert error.value.code == -32801
        with pytest.raises(ResponseError) as error:
            client.request("workspace/executeCommand", {"command": "no.such", "arguments": []})
        assert error.value.code == -32602
        assert client.end() == 0


def test_a_client_that_takes_no_edits_gets_lenses_that_only_tell():
    with StrictClient() as client:
        offered = client.initialize(MINIMAL)
        assert "executeCommandProvider" not in offered
        client.open(URI, NOTE)
        assert lenses(client)[2] == {"title": "needs TP, FP", "command": ""}
        assert client.end() == 0


def test_a_lens_that_comes_back_is_resolved():
    with StrictClient() as client:
        client.initialize(FULL)
        client.open(URI, NOTE)
        whole = client.request("textDocument/codeLens", WHOLE)[0]
        assert client.request("codeLens/resolve", whole) == whole
        bare = {"range": whole["range"], "data": {"uri": URI}}
        assert client.request("codeLens/resolve", bare) == whole
        assert client.end() == 0
