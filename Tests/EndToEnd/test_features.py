"""What a person sees, over the wire: the main job on notes in the manner of real ones."""
import time

import pytest

from client_capabilities import FULL, MINIMAL
from strict_client import ResponseError, StrictClient

URI = "file:///home/writer/notes/a.md"
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


FAULTY = """# 线性代数

$$\\operatorname{CE}([1, 0], [0.2, 0.3, 0.5])$$

$$\\frac{1}{2$$
"""
SAID = {
    "zh-CN": ["交叉熵需要两个等长的向量，这里长度为 2 和 3。", "这个 { 没有闭合，缺少 }。"],
    "en": ["A cross entropy takes two vectors of one length, not 2 and 3.", "This { is never closed; } is missing."],
}


@pytest.mark.parametrize("locale,setting,spoken", [
    ("zh-CN", "auto", "zh-CN"), ("en-US", "auto", "en"), ("zh-CN", "en", "en"), ("de", "zh", "zh-CN")])
def test_faults_are_said_in_the_language_of_the_settings_else_of_the_locale(locale, setting, spoken):
    with StrictClient(settings={"language": setting}) as client:
        client.initialize(FULL, locale=locale, options={"language": setting})
        client.open(URI, FAULTY)
        found = client.request("textDocument/diagnostic", WHOLE)["items"]
        assert [each["message"] for each in found] == SAID[spoken]
        hover = client.request("textDocument/hover", {**WHOLE, "position": {"line": 2, "character": 4}})
        assert SAID[spoken][0] in hover["contents"]["value"]
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


def lay(folder, files):
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8")


@pytest.fixture
def vault(tmp_path):
    """A small workspace, open in a client that takes everything; the notes are read by the time a symbol is found."""
    lay(tmp_path, {
        "损失.md": "# 交叉熵（cross entropy）\n\n交叉熵是用预测分布给真实分布编码所需的平均信息量。\n\n$$H(p,q) = -\\sum_i p_i \\log q_i$$\n",
        "其他.md": "# 逻辑回归\n\n逻辑回归的损失是交叉熵。\n"})
    here = tmp_path / "这里.md"
    text = "# 这里\n\n分类用交叉熵，见 [[逻辑回归]] 与 [损失](损失.md#交叉熵cross-entropy) 与 [无](无此.md)。\n\n$\\sum_{i=1}^{10} i^2 = 384$\n"
    lay(tmp_path, {here.name: text})
    return tmp_path, here.as_uri(), text


def start(client, vault, capabilities=FULL):
    root, uri, text = vault
    client.initialize(capabilities, [root], options={"handbook": False})
    client.open(uri, text)
    for _ in range(200):
        if client.request("workspace/symbol", {"query": "逻辑回归"}):
            return uri
    raise AssertionError("the workspace was not read")


def at(uri, line, character):
    return {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}


MENTION = (2, 10)  # inside 交叉熵, in UTF-8
UTF8 = {**FULL, "general": {"positionEncodings": ["utf-8"]}}


def test_hover_explains_a_term_that_is_no_link(vault):
    with StrictClient() as client:
        uri = start(client, vault, UTF8)
        hover = client.request("textDocument/hover", at(uri, *MENTION))
        assert hover["contents"]["kind"] == "markdown"
        assert "平均信息量" in hover["contents"]["value"] and "cross entropy" in hover["contents"]["value"]
        assert hover["range"] == {"start": {"line": 2, "character": 9}, "end": {"line": 2, "character": 18}}
        assert client.end() == 0


def test_a_plain_client_gets_plain_text_and_plain_locations(vault):
    with StrictClient() as client:
        uri = start(client, vault, MINIMAL)
        hover = client.request("textDocument/hover", at(uri, 2, 4))
        assert hover["contents"]["kind"] == "plaintext"
        assert "**" not in hover["contents"]["value"] and "](" not in hover["contents"]["value"]
        place = client.request("textDocument/definition", at(uri, 2, 4))[0]
        assert set(place) == {"uri", "range"}
        assert client.end() == 0


def test_definition_jumps_over_notes_and_says_what_it_jumped_from(vault):
    root, _, _ = vault
    with StrictClient() as client:
        uri = start(client, vault, UTF8)
        link = client.request("textDocument/definition", at(uri, *MENTION))[0]
        assert link["targetUri"] == (root / "损失.md").as_uri()
        assert link["originSelectionRange"]["start"] == {"line": 2, "character": 9}
        assert link["targetSelectionRange"]["start"] == {"line": 0, "character": 2}
        assert link["targetRange"]["end"]["line"] > 3
        # A note that is edited but not saved counts as it is in the editor.
        other = client.open((root / "损失.md").as_uri(), "\n\n# 交叉熵\n\n交叉熵是一种损失。\n")
        link = client.request("textDocument/definition", at(uri, *MENTION))[0]
        assert link["targetSelectionRange"]["start"]["line"] == 2
        # Closed without saving, it is what lies on disk again.
        client.notify("textDocument/didClose", {"textDocument": {"uri": other}})
        for _ in range(300):
            link = client.request("textDocument/definition", at(uri, *MENTION))[0]
            if link["targetSelectionRange"]["start"]["line"] == 0:
                break
        assert link["targetSelectionRange"]["start"]["line"] == 0
        assert client.end() == 0


def test_symbols_and_labels_lead_to_what_introduces_them(tmp_path):
    note = tmp_path / "a.md"
    text = ("# 全连接层\n\n设 $W \\in \\mathbb{R}^{2\\times 2}$，其中 $b$ 为偏置。\n\n$$y = W x + b \\label{eq:y}$$\n\n"
            "由 \\eqref{eq:y} 与 \\ref{eq:no} 可知。\n\n## 示例\n\n全连接层的 $1 + 1 = 2$\n")
    for capabilities in (UTF8, MINIMAL):
        with StrictClient() as client:
            offered = client.initialize(capabilities, [tmp_path], options={"handbook": False})
            assert all(offered[f"{name}Provider"] is True for name in ("declaration", "typeDefinition", "implementation"))
            uri = client.open(note.as_uri(), text)
            column = lambda line, before: len(text.split("\n")[line].split(before)[0].encode("utf-8" if capabilities is UTF8 else "utf-16-le")) // (1 if capabilities is UTF8 else 2)
            jump = lambda method, line, before: [
                (place.get("targetSelectionRange") or place["range"])["start"]["line"]
                for place in client.request(f"textDocument/{method}", at(uri, line, column(line, before))) or []]
            assert jump("typeDefinition", 4, "W x") == [2]
            assert jump("typeDefinition", 4, "b \\label") == []
            assert jump("declaration", 4, "b \\label") == [2]
            assert jump("definition", 6, "eqref") == [4]
            assert jump("implementation", 0, "全") == [8]
            assert "y = Wx" in client.request("textDocument/hover", at(uri, 6, column(6, "eqref")))["contents"]["value"]
            assert client.end() == 0


def test_references_with_and_without_the_declaration(vault):
    root, _, _ = vault
    with StrictClient() as client:
        uri = start(client, vault, UTF8)
        found = {}
        for declared in (True, False):
            params = {**at(uri, *MENTION), "context": {"includeDeclaration": declared}}
            places = client.request("textDocument/references", params)
            found[declared] = {(p["uri"], p["range"]["start"]["line"], p["range"]["start"]["character"]) for p in places}
        heading = ((root / "损失.md").as_uri(), 0, 2)
        assert heading in found[True] and heading not in found[False]
        assert {(uri, 2, 9), ((root / "其他.md").as_uri(), 2, 24)} <= found[False]
        marks = client.request("textDocument/documentHighlight", at(uri, *MENTION))
        assert {"line": 2, "character": 9} in [mark["range"]["start"] for mark in marks]
        assert client.end() == 0


def test_links_symbols_and_calls(vault):
    root, _, _ = vault
    with StrictClient() as client:
        uri = start(client, vault, UTF8)
        targets = [link["target"] for link in client.request("textDocument/documentLink", {"textDocument": {"uri": uri}})]
        assert f"{(root / '其他.md').as_uri()}#L1" in targets and f"{(root / '损失.md').as_uri()}#L1" in targets
        names = [symbol["name"] for symbol in client.request("workspace/symbol", {"query": "jcs"})]
        assert "交叉熵" in names
        item = client.request("textDocument/prepareCallHierarchy", at(uri, *MENTION))[0]
        assert item["name"] == "交叉熵"
        callers = {call["from"]["name"] for call in client.request("callHierarchy/incomingCalls", {"item": item})}
        assert "逻辑回归" in callers
        other = next(c["from"] for c in client.request("callHierarchy/incomingCalls", {"item": item}) if c["from"]["name"] == "逻辑回归")
        callees = {call["to"]["name"] for call in client.request("callHierarchy/outgoingCalls", {"item": other})}
        assert "交叉熵" in callees
        assert client.end() == 0


def test_pulled_diagnostics_come_once_and_their_absence_is_told(vault):
    with StrictClient() as client:
        uri = start(client, vault)
        whole = {"textDocument": {"uri": uri}}
        report = client.request("textDocument/diagnostic", whole)
        assert {item["code"] for item in report["items"]} == {"false-equation", "broken-link"}
        assert all(item["source"] == "mlnotes" for item in report["items"])
        again = client.request("textDocument/diagnostic", {**whole, "previousResultId": report["resultId"]})
        assert again == {"kind": "unchanged", "resultId": report["resultId"]}
        assert not [m for m, _ in client.notifications if m == "textDocument/publishDiagnostics"]
        assert client.end() == 0


PUSH = {**FULL, "textDocument": {k: v for k, v in FULL["textDocument"].items() if k != "diagnostic"}}


def test_pushed_diagnostics_follow_the_edits_and_go_with_the_note(vault):
    with StrictClient() as client:
        uri = start(client, vault, PUSH)
        mine = lambda codes, version=None: lambda p: (
            p["uri"] == uri and {d["code"] for d in p["diagnostics"]} == codes and version in (None, p.get("version")))
        client.wait_for("textDocument/publishDiagnostics", mine({"false-equation", "broken-link"}, 1))
        at_digit = {"start": {"line": 4, "character": 25}, "end": {"line": 4, "character": 26}}
        client.change(uri, 2, {"range": at_digit, "text": "5"})
        client.wait_for("textDocument/publishDiagnostics", mine({"broken-link"}, 2))
        since = len(client.notifications)
        client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
        client.wait_for("textDocument/publishDiagnostics", mine(set()), since=since)
        assert client.end() == 0


@pytest.mark.parametrize("capabilities", [PUSH, FULL], ids=["push", "pull"])
def test_the_block_being_edited_is_not_underlined_until_the_writer_rests(vault, capabilities):
    with StrictClient() as client:
        uri = start(client, vault, capabilities)
        whole = {"textDocument": {"uri": uri}}
        codes = lambda items: {item["code"] for item in items}
        if capabilities is FULL:
            client.request("textDocument/diagnostic", whole)
        begun, asked = time.time(), len(client.requests)
        # `= 384` becomes `= 3845`, which is as false.
        end = {"line": 4, "character": 26}
        client.change(uri, 2, {"range": {"start": end, "end": end}, "text": "5"})
        if capabilities is FULL:
            assert codes(client.request("textDocument/diagnostic", whole)["items"]) == {"broken-link"}
            client.wait(lambda: "workspace/diagnostic/refresh" in [m for m, _ in client.requests[asked:]])
            assert time.time() - begun > 0.45
            assert codes(client.request("textDocument/diagnostic", whole)["items"]) == {"broken-link", "false-equation"}
        else:
            first = client.wait_for("textDocument/publishDiagnostics", lambda p: p["uri"] == uri and p.get("version") == 2)
            assert codes(first["diagnostics"]) == {"broken-link"}
            client.wait_for("textDocument/publishDiagnostics", lambda p: "false-equation" in codes(p["diagnostics"]) and p.get("version") == 2)
            assert time.time() - begun > 0.45
        # An edit elsewhere ends the wait at once.
        client.change(uri, 3, {"range": {"start": end, "end": end}, "text": "5"})
        client.change(uri, 4, insert(0, "x"))
        if capabilities is FULL:
            assert "false-equation" in codes(client.request("textDocument/diagnostic", whole)["items"])
        else:
            last = client.wait_for("textDocument/publishDiagnostics", lambda p: p["uri"] == uri and p.get("version") == 4)
            assert "false-equation" in codes(last["diagnostics"])
        # So does saving.
        client.change(uri, 5, {"range": {"start": end, "end": end}, "text": "5"})
        client.notify("textDocument/didSave", whole)
        if capabilities is FULL:
            assert "false-equation" in codes(client.request("textDocument/diagnostic", whole)["items"])
        assert client.end() == 0


def test_a_stale_result_has_a_quick_fix():
    note = "# F\n\n$P = 0.5$，$R = 1$。\n\n$$F_1 = \\frac{2PR}{P+R}$$\n\n$F_1 = 0.72$\n"
    for capabilities, shape in ((FULL, "documentChanges"), ({**MINIMAL, "textDocument": {"codeAction": FULL["textDocument"]["codeAction"]}}, "changes")):
        with StrictClient() as client:
            client.initialize(capabilities)
            client.open(URI, note)
            line = {"start": {"line": 6, "character": 0}, "end": {"line": 6, "character": 12}}
            params = {**WHOLE, "range": line, "context": {"diagnostics": []}}
            action, = client.request("textDocument/codeAction", params)
            assert action["kind"] == "quickfix" and action["diagnostics"][0]["code"] == "stale-result"
            edits = action["edit"][shape][0]["edits"] if shape == "documentChanges" else action["edit"][shape][URI]
            assert [edit["newText"] for edit in edits] == ["0.67"]
            params["context"]["only"] = ["refactor"]
            assert client.request("textDocument/codeAction", params) == []
            assert client.end() == 0


def whole_range(text):
    return {"start": {"line": 0, "character": 0}, "end": {"line": text.count("\n") + 1, "character": 0}}


INLINE = "TP = 40\n\nFP = 10\n\n😀 精确率为 $\\frac{TP}{TP+FP}$，见下。\n"


def test_values_of_inline_formulas_are_hints_once_they_are_switched_on():
    ask = {**WHOLE, "range": whole_range(INLINE)}
    with StrictClient(settings={"features": {"inlayHint": True}}) as client:
        offered = client.initialize(FULL)
        assert offered["inlayHintProvider"] == {"resolveProvider": True}
        client.open(URI, INLINE)
        deadline = time.monotonic() + 20
        while not (hints := client.request("textDocument/inlayHint", ask)) and time.monotonic() < deadline:
            time.sleep(0.05)
        [hint] = hints
        # Byte 37 of the line: the client asked for UTF-8.
        assert (hint["label"], hint["position"]["line"]) == ("= 0.8", 4)
        line = INLINE.splitlines()[4].encode()
        assert line[:hint["position"]["character"]].decode().endswith("FP}$")
        tooltip = client.request("inlayHint/resolve", hint)["tooltip"]["value"]
        assert "TP = 40" in tooltip and "line 1" in tooltip
        client.change(URI, 2, insert(0, "\n"))
        assert "tooltip" not in client.request("inlayHint/resolve", hint), "a hint of an older version stays as it is"
        assert client.end() == 0
    with StrictClient() as client:
        client.initialize(FULL)
        client.open(URI, INLINE)
        assert not client.request("textDocument/inlayHint", ask)
        assert client.end() == 0


def put_upon(data, delta):
    for edit in sorted(delta["edits"], key=lambda edit: -edit["start"]):
        data[edit["start"]:edit["start"] + edit["deleteCount"]] = edit.get("data") or []
    return data


def test_semantic_tokens_whole_changed_and_in_part():
    with StrictClient() as client:
        offered = client.initialize(FULL)["semanticTokensProvider"]
        types = offered["legend"]["tokenTypes"]
        client.open(URI, INLINE)
        full = client.request("textDocument/semanticTokens/full", WHOLE)
        assert [types[number] for number in full["data"][3::5]][:3] == ["variable", "operator", "number"]
        client.change(URI, 2, insert(2, "$x^2$\n\n"))
        delta = client.request(
            "textDocument/semanticTokens/full/delta", {**WHOLE, "previousResultId": full["resultId"]})
        fresh = client.request("textDocument/semanticTokens/full", WHOLE)
        assert put_upon(full["data"], delta) == fresh["data"]
        unknown = client.request("textDocument/semanticTokens/full/delta", {**WHOLE, "previousResultId": "none"})
        assert unknown["data"] == fresh["data"]
        part = client.request("textDocument/semanticTokens/range", {
            **WHOLE, "range": {"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 4}}})
        assert part["data"][:5] == [2, 1, 1, types.index("variable"), 0] and len(part["data"]) == 10
        assert client.end() == 0
