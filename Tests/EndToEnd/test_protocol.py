"""The protocol, over real stdio, with every message checked against LSP's types."""
import json
import subprocess
import time

import pytest

from client_capabilities import FULL, MINIMAL
from strict_client import ResponseError, StrictClient, binary

URI = "file:///home/writer/notes/%E7%AC%94%E8%AE%B0.md"
NOTE = """# 交叉熵（cross entropy）

用 𝑥 编码，见 [熵](entropy.md)。$\\sigma(0.5)$ 与 $\\sum_{i=1}^{10} i^2 = 385$。

## 熵

$$H(p) = -\\sum_i p_i \\log p_i$$

- Precision=TP/（TP+FP）
"""

# Every request of a document that the protocol knows, with parameters that fit it.
AT = {"textDocument": {"uri": URI}, "position": {"line": 2, "character": 5}}
WHOLE = {"textDocument": {"uri": URI}}
SOME = {**WHOLE, "range": {"start": {"line": 0, "character": 0}, "end": {"line": 8, "character": 0}}}
OPTIONS = {"options": {"tabSize": 2, "insertSpaces": True}}
REQUESTS = [
    ("hoverProvider", "textDocument/hover", AT),
    ("definitionProvider", "textDocument/definition", AT),
    ("declarationProvider", "textDocument/declaration", AT),
    ("typeDefinitionProvider", "textDocument/typeDefinition", AT),
    ("implementationProvider", "textDocument/implementation", AT),
    ("referencesProvider", "textDocument/references", {**AT, "context": {"includeDeclaration": True}}),
    ("documentHighlightProvider", "textDocument/documentHighlight", AT),
    ("documentLinkProvider", "textDocument/documentLink", WHOLE),
    ("documentSymbolProvider", "textDocument/documentSymbol", WHOLE),
    ("workspaceSymbolProvider", "workspace/symbol", {"query": "熵"}),
    ("callHierarchyProvider", "textDocument/prepareCallHierarchy", AT),
    ("foldingRangeProvider", "textDocument/foldingRange", WHOLE),
    ("selectionRangeProvider", "textDocument/selectionRange", {**WHOLE, "positions": [AT["position"]]}),
    ("semanticTokensProvider", "textDocument/semanticTokens/full", WHOLE),
    ("semanticTokensProvider", "textDocument/semanticTokens/range", SOME),
    ("codeLensProvider", "textDocument/codeLens", WHOLE),
    ("inlayHintProvider", "textDocument/inlayHint", SOME),
    ("diagnosticProvider", "textDocument/diagnostic", WHOLE),
    ("completionProvider", "textDocument/completion", AT),
    ("signatureHelpProvider", "textDocument/signatureHelp", AT),
    ("renameProvider", "textDocument/prepareRename", AT),
    ("renameProvider", "textDocument/rename", {**AT, "newName": "新名"}),
    ("codeActionProvider", "textDocument/codeAction", {**SOME, "context": {"diagnostics": []}}),
    ("documentFormattingProvider", "textDocument/formatting", {**WHOLE, **OPTIONS}),
    ("documentRangeFormattingProvider", "textDocument/rangeFormatting", {**SOME, **OPTIONS}),
    ("documentOnTypeFormattingProvider", "textDocument/onTypeFormatting", {**AT, "ch": "}", **OPTIONS}),
    ("linkedEditingRangeProvider", "textDocument/linkedEditingRange", AT),
]


def code_of(client, method, params=None):
    try:
        client.request(method, params)
    except ResponseError as error:
        return error.code
    return 0


def test_a_session_from_start_to_end():
    with StrictClient() as client:
        assert code_of(client, "textDocument/hover", AT) == -32002
        client.initialize(MINIMAL)
        client.open(URI, NOTE)
        assert [s["name"] for s in client.request("textDocument/documentSymbol", WHOLE)][-1] == "熵"
        assert code_of(client, "no/such/method") == -32601
        assert code_of(client, "$/no/such/method") == -32601
        assert code_of(client, "textDocument/documentSymbol", {"textDocument": {}}) == -32602
        assert code_of(client, "initialize", {"capabilities": {}}) == -32600
        client.request("shutdown")
        assert code_of(client, "textDocument/documentSymbol", WHOLE) == -32600
        client.notify("exit")
        assert client.process.wait(5) == 0


@pytest.mark.parametrize("capabilities", [MINIMAL, FULL], ids=["minimal", "full"])
@pytest.mark.parametrize("opened", [True, False], ids=["open", "unknown"])
def test_whatever_is_advertised_is_answered_and_nothing_else(capabilities, opened):
    with StrictClient() as client:
        offered = client.initialize(capabilities)
        if opened:
            client.open(URI, NOTE)
        for provider, method, params in REQUESTS:
            code = code_of(client, method, params)
            if offered.get(provider) is None:
                assert code in (0, -32601), method
            else:
                assert code != -32601 and (code == 0 or code < 0), method
                assert code in (0, -32803), f"{method}: {code}"
        assert client.end() == 0


def test_a_minimal_client_is_asked_for_nothing():
    with StrictClient() as client:
        client.initialize(MINIMAL)
        client.open(URI, NOTE)
        client.request("textDocument/documentSymbol", WHOLE)
        time.sleep(0.7)
        assert client.requests == []
        assert {m for m, _ in client.notifications} <= {"textDocument/publishDiagnostics", "window/logMessage"}
        assert client.end() == 0


def test_shapes_follow_the_client():
    shapes = {}
    for name, capabilities in (("minimal", MINIMAL), ("full", FULL)):
        with StrictClient() as client:
            client.initialize(capabilities)
            client.open(URI, NOTE)
            shapes[name] = client.request("textDocument/documentSymbol", WHOLE)
            assert client.end() == 0
    assert all("location" in symbol for symbol in shapes["minimal"])
    assert all("selectionRange" in symbol for symbol in shapes["full"])


@pytest.mark.parametrize(
    "offered, chosen, width",
    [(None, None, 2), (["utf-16"], "utf-16", 2), (["utf-16", "utf-32"], "utf-32", 1), (["utf-32", "utf-8"], "utf-8", 4)])
def test_columns_are_counted_as_negotiated(offered, chosen, width):
    capabilities = {**FULL, "general": {"positionEncodings": offered} if offered else {}}
    with StrictClient() as client:
        assert client.initialize(capabilities).get("positionEncoding") == chosen
        client.open(URI, "# 𝑥\n")
        symbol, = client.request("textDocument/documentSymbol", WHOLE)
        assert symbol["selectionRange"]["end"]["character"] == 2 + width
        # An edit behind the 𝑥 lands there in the same unit.
        at = {"line": 0, "character": 2 + width}
        client.change(URI, 2, {"range": {"start": at, "end": at}, "text": "熵"})
        assert client.request("textDocument/documentSymbol", WHOLE)[0]["name"] == "𝑥熵"
        assert client.end() == 0


@pytest.mark.parametrize("garbage", [
    b"Content-Length: 1\r\n\r\n{", b"Content-Length: 4\r\n\r\nnull", b"Content-Length: x\r\n\r\n{}", b"nonsense\r\n\r\n",
    b"Content-Length: 99999999999999\r\n\r\n", b"Content-Length: 2\r\n\r\n\xff\xfe", b"X" * 10_000,
    b'Content-Length: 12\r\n\r\n{"id":1,"x":', b"Content-Length: 100000\r\n\r\n" + b"[" * 100_000])
def test_bad_bytes_cost_one_error_and_not_the_session(garbage):
    with StrictClient() as client:
        client.initialize(MINIMAL)
        client.send_raw(garbage)
        client.wait(lambda: client.orphans)
        client.open(URI, NOTE)
        assert client.request("textDocument/documentSymbol", WHOLE)
        assert [error["code"] for error in client.orphans] in ([-32700], [-32600])
        assert client.end() == 0


def send_escaped(client, message):
    """Sends a message as ASCII: a surrogate stands in it as its escape, paired or not."""
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    client.send_raw(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))


def ask_escaped(client, method, params):
    client.last_id += 1
    client.sent[client.last_id] = method
    send_escaped(client, {"id": client.last_id, "method": method, "params": params})
    return client.finish(client.last_id)


@pytest.mark.parametrize("lone", ["\ud835", "\udc65", "\udc65\ud835", "\ud835\ud835"])
def test_a_lone_surrogate_is_one_column_and_no_fault(lone):
    with StrictClient() as client:
        client.initialize({**FULL, "general": {"positionEncodings": ["utf-16"]}})
        text = f"# a{lone}b\n\n$2{lone} + 1$ {lone}, $1 + 1 = 3$ [{lone}]({lone}.md) {{{lone}}}\n"
        send_escaped(client, {"method": "textDocument/didOpen", "params": {
            "textDocument": {"uri": URI, "languageId": "markdown", "version": 1, "text": text}}})
        symbol, = client.request("textDocument/documentSymbol", WHOLE)
        assert symbol["name"] == "a" + "\ufffd" * len(lone) + "b"
        # Behind it, columns are the client's: each half of a pair is one unit.
        assert symbol["selectionRange"]["end"]["character"] == 4 + len(lone)
        at = {"line": 0, "character": 3 + len(lone)}
        send_escaped(client, {"method": "textDocument/didChange", "params": {
            "textDocument": {"uri": URI, "version": 2},
            "contentChanges": [{"range": {"start": at, "end": at}, "text": f"{lone}熵"}]}})
        symbol, = client.request("textDocument/documentSymbol", WHOLE)
        assert symbol["name"] == "a" + "\ufffd" * 2 * len(lone) + "熵b"
        for _, method, params in REQUESTS:
            if method != "textDocument/rename":
                assert code_of(client, method, params) in (0, -32601, -32803), method
        ask_escaped(client, "workspace/symbol", {"query": lone})
        with pytest.raises(ResponseError):
            ask_escaped(client, "textDocument/hover", {"textDocument": {"uri": lone}, "position": lone})
        assert client.end() == 0


def test_lone_surrogates_in_a_batch_are_answered():
    lines = [r'{"id":1,"latex":"x \ud800 + 1"}', r'{"id":"\udc00","latex":"1 + 2"}',
             r'{"id":3,"latex":"1","bindings":{"\ud800":2}}', r'{"id":4,"latex":"x","bindings":{"x":"\udfff"}}']
    run = subprocess.run(
        [binary(), "eval", "--batch"], input="\n".join(lines), text=True, capture_output=True, timeout=10, check=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == [1, "\ufffd", 3, 4]
    assert [answer.get("value") for answer in answers] == [None, 3, None, None]


@pytest.mark.parametrize("initialized, shut_down, code", [(False, False, 1), (True, False, 1), (True, True, 0)])
def test_exit_ends_the_process_while_stdin_stays_open(initialized, shut_down, code):
    with StrictClient() as client:
        if initialized:
            client.initialize(MINIMAL)
        if shut_down:
            client.request("shutdown")
        client.notify("exit")
        assert client.process.wait(5) == code
        assert not client.process.stdin.closed


def test_closing_stdin_ends_the_process():
    with StrictClient() as client:
        client.initialize(MINIMAL)
        client.process.stdin.close()
        assert client.process.wait(5) == 1


def test_requests_before_the_end_of_input_are_answered():
    messages = [
        '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}',
        '{"jsonrpc":"2.0","id":2,"method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"file:///a.md"}}}']
    data = b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(m), m.encode()) for m in messages)
    run = subprocess.run([binary(), "lsp", "--stdio"], input=data, capture_output=True, timeout=10)
    assert b'"id":1' in run.stdout and b'"id":2' in run.stdout
    assert run.stderr == b""


def test_a_reader_that_goes_away_ends_the_process_while_stdin_stays_open():
    process = subprocess.Popen([binary(), "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    process.stdout.close()
    message = b'{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}'
    process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(message), message))
    process.stdin.flush()
    assert process.wait(10) == 1


def test_every_request_of_a_burst_has_one_answer_and_cancelled_ones_say_so():
    big = "# 标题\n\n段落 $x^2$。\n\n" * 400
    with StrictClient() as client:
        client.initialize(FULL)
        client.open(URI, big)
        requests = [client.start("textDocument/documentSymbol", WHOLE) for _ in range(20)]
        for request in requests[1:]:
            client.notify("$/cancelRequest", {"id": request})
        client.wait(lambda: all(request in client.answers for request in requests), 60)
        codes = [client.answers[request].get("error", {}).get("code") for request in requests]
        assert codes[0] is None
        assert set(codes[1:]) <= {None, -32800} and -32800 in codes
        assert client.end() == 0


def test_settings_are_pulled_where_the_client_can_be_asked():
    with StrictClient(settings={"features": {"documentSymbol": False}, "nonsense": 1}) as client:
        client.initialize(FULL)
        client.open(URI, NOTE)
        client.wait(lambda: ("workspace/configuration", {"items": [{"section": "mlnotes"}]}) in client.requests)
        client.wait_for("window/logMessage", lambda p: "mlnotes.nonsense" in p["message"])
        assert client.request("textDocument/documentSymbol", WHOLE) is None
        client.settings = {}
        client.notify("workspace/didChangeConfiguration", {"settings": None})
        client.wait(lambda: [m for m, _ in client.requests].count("workspace/configuration") == 2)
        # The answer is on its way in front of this request.
        time.sleep(0.1)
        assert client.request("textDocument/documentSymbol", WHOLE)
        assert client.end() == 0


def test_settings_are_taken_as_they_are_pushed_where_it_cannot():
    with StrictClient() as client:
        client.initialize(MINIMAL)
        client.open(URI, NOTE)
        client.notify("workspace/didChangeConfiguration", {"settings": {"mlnotes": {"features.documentSymbol": False}}})
        assert client.request("textDocument/documentSymbol", WHOLE) is None
        client.notify("workspace/didChangeConfiguration", {"settings": {"other": {}}})
        assert client.request("textDocument/documentSymbol", WHOLE) is None
        assert client.end() == 0


def test_a_pulled_diagnosis_of_a_text_that_has_changed_asks_to_be_pulled_again():
    with StrictClient() as client:
        client.initialize(FULL)
        client.open(URI, "$\\sum_{i=1}^{1000} i^2 = 1$\n\n" * 400)
        request = client.start("textDocument/diagnostic", WHOLE)
        at = {"line": 0, "character": 0}
        client.change(URI, 2, {"range": {"start": at, "end": at}, "text": "x"})
        with pytest.raises(ResponseError) as error:
            client.finish(request, 60)
        assert error.value.code == -32802 and error.value.data == {"retriggerRequest": True}
        assert client.end() == 0


@pytest.mark.parametrize("text", [
    "", "\0", "\ufeff# 一\n", "# 一\r\n\r\n正文 $x$\r\n", "# 一\r正文\r", "\u2028\u2029", "$" * 10_000, "[" * 10_000, "> " * 5_000,
    "\\frac{" * 5_000 + "$", "𝑥" * 5_000, "# a\n" * 300], ids=range(12))
def test_strange_texts_get_plain_service(text):
    with StrictClient() as client:
        offered = client.initialize(FULL)
        client.open(URI, text)
        for provider, method, params in REQUESTS:
            if offered.get(provider) is not None:
                assert code_of(client, method, params) in (0, -32803), method
        assert client.end() == 0


def test_a_text_of_many_megabytes_is_kept_in_step_and_not_read():
    with StrictClient() as client:
        client.initialize(FULL)
        client.open(URI, "# 一\n\n正文。\n" * 1_000_000)
        client.wait_for("window/showMessage", lambda p: "16 MB" in p["message"])
        at = {"line": 0, "character": 0}
        client.change(URI, 2, {"range": {"start": at, "end": at}, "text": "x"})
        assert client.request("textDocument/documentSymbol", WHOLE) is None
        # Once it is small again it is read.
        client.change(URI, 3, {"text": "# 二\n"})
        assert [s["name"] for s in client.request("textDocument/documentSymbol", WHOLE)] == ["二"]
        assert client.end() == 0
