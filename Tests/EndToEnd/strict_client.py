"""A language client that takes nothing on trust: every message from the server must be exactly one of LSP's types.

A message is read into `lsprotocol`'s types and written back; what comes out must be what came in, so that a field with a
wrong type, a wrong name or no place in the protocol fails the test at the message that has it.
"""
import json
import os
import queue
import subprocess
import threading
from pathlib import Path

from lsprotocol import converters, types

CONVERTER = converters.get_converter()
ROOT = Path(__file__).resolve().parents[2]


def binary():
    """The built program; MLNOTES_BIN says which, else the last debug build."""
    path = Path(os.environ.get("MLNOTES_BIN", ROOT / ".build/debug/mlnotes"))
    assert path.exists(), f"{path} is not built"
    return str(path)


class ResponseError(Exception):
    def __init__(self, error):
        super().__init__(error["message"])
        self.code = error["code"]
        self.data = error.get("data")


class StrictClient:
    """One session over real stdio. `settings` is what `workspace/configuration` is answered with."""

    def __init__(self, settings=None, environment=None):
        self.process = subprocess.Popen(
            [binary(), "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={**os.environ, **(environment or {})})
        self.settings = settings
        self.sent = {}
        self.answers = {}
        self.notifications = []
        self.requests = []
        self.orphans = []
        self.faults = []
        self.last_id = 0
        self.arrived = threading.Condition()
        self.ended = False
        self.is_leaving = False
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.reader.join(10)
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            try:
                stream.close()
            except BrokenPipeError:
                pass
        if exception[0] is None:
            self.check()

    def check(self):
        assert not self.faults, "\n".join(self.faults)

    # -- sending

    def send_raw(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode()
        self.send_raw(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def start(self, method, params=None):
        """Sends a request and does not wait."""
        self.last_id += 1
        self.sent[self.last_id] = method
        self.send({"id": self.last_id, "method": method, "params": params})
        return self.last_id

    def finish(self, request, timeout=20):
        """The result of a request, or its error as an exception."""
        self.wait(lambda: request in self.answers, timeout)
        answer = self.answers[request]
        if "error" in answer:
            raise ResponseError(answer["error"])
        return answer["result"]

    def request(self, method, params=None, timeout=20):
        return self.finish(self.start(method, params), timeout)

    def notify(self, method, params=None):
        self.send({"method": method, "params": params})

    def initialize(self, capabilities=None, folders=(), options=None, locale="en"):
        folders = [{"uri": Path(folder).as_uri(), "name": Path(folder).name} for folder in folders]
        result = self.request("initialize", {
            "processId": os.getpid(), "rootUri": folders[0]["uri"] if folders else None, "locale": locale,
            "capabilities": capabilities or {}, "workspaceFolders": folders or None, "initializationOptions": options})
        self.notify("initialized", {})
        return result["capabilities"]

    def open(self, uri, text, language="markdown", version=1):
        self.notify("textDocument/didOpen", {
            "textDocument": {"uri": uri, "languageId": language, "version": version, "text": text}})
        return uri

    def change(self, uri, version, *changes):
        self.notify("textDocument/didChange", {
            "textDocument": {"uri": uri, "version": version}, "contentChanges": list(changes)})

    def end(self):
        """Shuts down as the protocol says, and gives the exit code."""
        self.request("shutdown")
        # What the server asks while it is told to go needs no answer, and may find nobody to take it.
        self.is_leaving = True
        self.notify("exit")
        return self.process.wait(10)

    # -- receiving

    def wait(self, test, timeout=20):
        with self.arrived:
            assert self.arrived.wait_for(lambda: test() or self.ended, timeout), "nothing came in time"
            assert test(), f"the server ended: {self.faults}"

    def wait_for(self, method, test=lambda params: True, timeout=20, since=0):
        """The parameters of the first such notification from index `since` on."""
        def found():
            return [p for m, p in self.notifications[since:] if m == method and test(p)]
        self.wait(found, timeout)
        return found()[0]

    def _read(self):
        stream = self.process.stdout
        while True:
            length = None
            while (line := stream.readline()) not in (b"\r\n", b""):
                name, _, value = line.partition(b":")
                if name == b"Content-Length":
                    length = int(value)
            if length is None:
                break
            message = json.loads(stream.read(length))
            with self.arrived:
                try:
                    self._take(message)
                except Exception as fault:  # noqa: BLE001 - kept for the test to show
                    self.faults.append(f"{message}\n  {fault!r}")
                self.arrived.notify_all()
        with self.arrived:
            self.ended = True
            self.arrived.notify_all()

    def _take(self, message):
        if "method" in message:
            validate(message, types.METHOD_TO_TYPES[message["method"]][0])
            if "id" in message:
                self.requests.append((message["method"], message["params"]))
                if not self.is_leaving:
                    self.send({"id": message["id"], "result": self._result(message)})
            else:
                self.notifications.append((message["method"], message["params"]))
        elif "error" in message:
            validate(message, types.ResponseErrorMessage)
            self._answer(message)
        else:
            validate(message, types.METHOD_TO_TYPES[self.sent[message["id"]]][1])
            self._answer(message)

    def _answer(self, message):
        if message["id"] is None:
            self.orphans.append(message["error"])
        else:
            assert message["id"] not in self.answers, "answered twice"
            self.answers[message["id"]] = message

    def _result(self, message):
        match message["method"]:
            case "workspace/configuration": return [self.settings for _ in message["params"]["items"]]
            case "workspace/applyEdit": return {"applied": True}
            case "window/showDocument": return {"success": True}
            case _: return None


def validate(message, kind):
    """Fails unless the message is one of this kind, no more and no less."""
    back = json.loads(json.dumps(CONVERTER.unstructure(CONVERTER.structure(message, kind))))
    assert without_absent(back) == without_absent(message), f"not what {kind.__name__} says: {back}"


def without_absent(value, keep=("result",)):
    """`null` and absent mean the same for every field but the result, which must be there."""
    if isinstance(value, dict):
        return {k: without_absent(v) for k, v in value.items() if v is not None or k in keep}
    if isinstance(value, list):
        return [without_absent(v) for v in value]
    return value
