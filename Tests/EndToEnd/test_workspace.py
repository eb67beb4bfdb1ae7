"""The notes that are not open: which are looked at, and that nothing else is."""
import os
import shutil
import subprocess
import time

import pytest

from client_capabilities import FULL, MINIMAL
from strict_client import StrictClient, binary

# A file that is no UTF-8 is told of when it is looked at: that shows which files are.
BAD = b"# \xff\xfe\n"


def lay(folder, files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def looked_at(client, root, count):
    """The files that the server has told of, once it has told of as many."""
    def told():
        return [p["message"] for m, p in client.notifications if m == "window/logMessage"]
    client.wait(lambda: len(told()) >= count)
    return sorted(os.path.relpath(m.removesuffix(" is not UTF-8 and is left out"), root) for m in told())


@pytest.fixture
def environment(tmp_path_factory):
    return {"XDG_CACHE_HOME": str(tmp_path_factory.mktemp("cache"))}


def test_hidden_ignored_and_outer_files_are_not_read(tmp_path, environment):
    root = tmp_path / "笔记 本"
    lay(tmp_path, {"outside.md": BAD, "elsewhere/far.md": BAD})
    lay(root, {
        "a.md": BAD, "b/c.markdown": BAD, "b/d.mln": BAD, "b/picture.png": BAD, "b/ignored.md": BAD,
        ".hidden/x.md": BAD, ".trash.md": BAD, "build/x.md": BAD, "b/deep/x.tmp.md": BAD, "b/deep/kept.md": BAD,
        "plain.txt": b"no headings \xff", "text.txt": "【一】\n\n【二】\n".encode() + b"\xff",
        "excluded/x.md": BAD,
        ".gitignore": b"/build/\n*.tmp.md\n", "b/.gitignore": b"ignored.md\n"})
    (root / "loop").symlink_to(root)
    (root / "out.md").symlink_to(tmp_path / "outside.md")
    (root / "far").symlink_to(tmp_path / "elsewhere")
    (root / "alias.md").symlink_to(root / "a.md")
    with StrictClient(environment=environment) as client:
        client.initialize(MINIMAL, [root], options={"exclude": ["excluded"]})
        client.open((root / "new.md").as_uri(), "# new\n")
        expected = sorted(["a.md", "alias.md", "b/c.markdown", "b/d.mln", "b/deep/kept.md", "text.txt"])
        assert looked_at(client, root, len(expected)) == expected
        time.sleep(0.2)
        assert looked_at(client, root, len(expected)) == expected
        assert client.end() == 0


def test_nothing_is_read_before_a_note_is_opened_and_no_home_folder_ever(tmp_path, environment):
    lay(tmp_path, {"a.md": BAD})
    with StrictClient(environment={**environment, "HOME": str(tmp_path)}) as client:
        client.initialize(MINIMAL, [tmp_path])
        time.sleep(0.2)
        client.open((tmp_path / "new.md").as_uri(), "# new\n")
        time.sleep(0.3)
        assert client.notifications == [] or all(m != "window/logMessage" for m, _ in client.notifications)
        assert client.end() == 0


def test_files_that_change_behind_the_clients_back_are_seen(tmp_path, environment):
    with StrictClient(environment=environment) as client:
        client.initialize(FULL, [tmp_path])
        client.open((tmp_path / "new.md").as_uri(), "# new\n")
        client.wait(lambda: any(m == "client/registerCapability" for m, _ in client.requests))
        registered = [r["method"] for m, p in client.requests if m == "client/registerCapability" for r in p["registrations"]]
        assert "workspace/didChangeWatchedFiles" in registered
        lay(tmp_path, {"late.md": BAD})
        client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": (tmp_path / "late.md").as_uri(), "type": 1}]})
        assert looked_at(client, tmp_path, 1) == ["late.md"]
        assert client.end() == 0


def test_where_the_client_watches_nothing_the_server_looks_itself(tmp_path, environment):
    with StrictClient(environment=environment) as client:
        client.initialize(MINIMAL, [tmp_path])
        client.open((tmp_path / "new.md").as_uri(), "# new\n")
        time.sleep(0.3)
        lay(tmp_path, {"late.md": BAD})
        client.notify("textDocument/didSave", {"textDocument": {"uri": (tmp_path / "new.md").as_uri()}})
        assert looked_at(client, tmp_path, 1) == ["late.md"]
        lay(tmp_path, {"later.md": BAD})
        assert looked_at(client, tmp_path, 2) == ["late.md", "later.md"]
        assert client.end() == 0


@pytest.mark.parametrize("capabilities", [FULL, MINIMAL])
def test_what_is_changed_moved_and_deleted_behind_the_clients_back_is_seen(tmp_path, environment, capabilities):
    with StrictClient(environment=environment) as client:
        client.initialize(capabilities, [tmp_path])
        new = client.open((tmp_path / "new.md").as_uri(), "# new\n\n讲莱氏散度。\n")
        path, moved = tmp_path / "late.md", tmp_path / "moved.md"

        def see(kinds, query, expected):
            """Tells of the files, or saves a note where the client watches none, until a search finds what it should."""
            changes = [{"uri": file.as_uri(), "type": kind} for file, kind in kinds.items()]
            if capabilities is FULL:
                client.notify("workspace/didChangeWatchedFiles", {"changes": changes})
            else:
                client.notify("textDocument/didSave", {"textDocument": {"uri": (tmp_path / "new.md").as_uri()}})
            end = time.monotonic() + 60
            while True:
                found = client.request("workspace/symbol", {"query": query}) or []
                files = sorted(os.path.basename(symbol["location"]["uri"]) for symbol in found
                               if symbol["location"]["uri"].startswith(tmp_path.as_uri()))
                if files == expected or time.monotonic() > end:
                    assert files == expected
                    return
                time.sleep(0.05)

        path.write_text("# 莱氏熵值\n", encoding="utf-8")
        see({path: 1}, "莱氏熵值", ["late.md"])
        path.write_text("# 莱氏散度\n", encoding="utf-8")
        see({path: 2}, "莱氏散度", ["late.md"])
        see({path: 2}, "莱氏熵值", [])
        path.rename(moved)
        see({path: 3, moved: 1}, "莱氏散度", ["moved.md"])
        mention = {"textDocument": {"uri": new}, "position": {"line": 2, "character": 3}}
        assert "莱氏散度" in client.request("textDocument/hover", mention)["contents"]["value"]
        moved.unlink()
        see({moved: 3}, "莱氏散度", [])
        # A name that nobody gives any more is none.
        assert client.request("textDocument/hover", mention) is None
        assert client.end() == 0


def test_folders_come_and_go(tmp_path, environment):
    lay(tmp_path, {"one/a.md": BAD, "two/b.md": BAD})
    with StrictClient(environment=environment) as client:
        offered = client.initialize(FULL, [tmp_path / "one"])
        assert offered["workspace"]["workspaceFolders"] == {"supported": True, "changeNotifications": True}
        client.open((tmp_path / "one/new.md").as_uri(), "# new\n")
        assert looked_at(client, tmp_path, 1) == ["one/a.md"]
        folder = {"uri": (tmp_path / "two").as_uri(), "name": "two"}
        client.notify("workspace/didChangeWorkspaceFolders", {"event": {"added": [folder], "removed": []}})
        assert looked_at(client, tmp_path, 2) == ["one/a.md", "two/b.md"]
        assert client.end() == 0


def test_a_folder_that_vanishes_leaves_a_server_that_answers(tmp_path, environment):
    root = tmp_path / "notes"
    lay(root, {"a.md": "# 交叉熵\n".encode(), "b.md": "# 熵值\n\n用交叉熵。\n".encode()})
    with StrictClient(environment=environment) as client:
        client.initialize(MINIMAL, [root], options={"handbook": False})
        uri = client.open((root / "b.md").as_uri(), "# 熵值\n\n用交叉熵，见 [x](../outside.md) 与 [[../outside]]。\n")
        names = lambda: {s["name"] for s in client.request("workspace/symbol", {"query": "熵"})}
        client.wait(lambda: names() == {"交叉熵", "熵值"})
        shutil.rmtree(root)
        lay(tmp_path, {"outside.md": BAD})
        client.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
        client.wait(lambda: names() == {"熵值"})
        for column in (1, 8, 24):
            place = {"textDocument": {"uri": uri}, "position": {"line": 2, "character": column}}
            assert not client.request("textDocument/definition", place)
            client.request("textDocument/hover", place)
        # It comes back, and nothing outside was ever looked at.
        lay(root, {"a.md": "# 交叉熵\n".encode()})
        client.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
        client.wait(lambda: names() == {"交叉熵", "熵值"})
        assert all(m != "window/logMessage" for m, _ in client.notifications)
        assert client.end() == 0


def test_a_hundred_thousand_links_are_answered(tmp_path, environment):
    with StrictClient(environment=environment) as client:
        client.initialize(MINIMAL, [tmp_path], options={"handbook": False})
        lay(tmp_path, {"b.md": "# 过拟合\n".encode()})
        uri = client.open((tmp_path / "a.md").as_uri(), "# 多\n\n" + "[[b]] " * 100_000 + "\n")
        client.wait(lambda: client.request("workspace/symbol", {"query": "过拟合"}))
        place = {"textDocument": {"uri": uri}, "position": {"line": 2, "character": 3}}
        assert client.request("textDocument/definition", place)
        assert len(client.request("textDocument/references", {**place, "context": {"includeDeclaration": False}})) == 100_000
        assert client.end() == 0


def test_titles_twice_circles_and_ways_out_are_answered(tmp_path, environment):
    root = tmp_path / "notes"
    lay(root, {"x/a.md": "# 交叉熵\n\n![[y/a]]\n".encode(), "y/a.md": "# 交叉熵\n\n![[x/a]] ![[b]]\n".encode(), "b.md": "![[b]]\n".encode()})
    (root / "way.md").symlink_to("/etc/passwd")
    with StrictClient(environment=environment) as client:
        unit = client.initialize(FULL, [root], options={"handbook": False})["positionEncoding"]
        size = lambda text: len(text.encode()) if unit == "utf-8" else len(text)
        text = "用交叉熵 [[交叉熵]] [p](../../../../../../etc/passwd) [[../../../../../../etc/passwd]] ![[y/a]] [w](way.md)\n"
        uri = client.open((root / "c.md").as_uri(), text)
        client.wait(lambda: len(client.request("workspace/symbol", {"query": "交叉熵"})) == 2)
        at = lambda word: {"textDocument": {"uri": uri}, "position": {"line": 0, "character": size(text[:text.index(word) + 1])}}
        assert len(client.request("textDocument/definition", at("交叉熵"))) == 2
        for word in ("../etc/passwd)", "../etc/passwd]", "way.md"):
            assert not client.request("textDocument/definition", at(word)), word
            assert "root:" not in str(client.request("textDocument/hover", at(word))), word
        assert client.request("textDocument/hover", at("y/a"))
        links = client.request("textDocument/documentLink", {"textDocument": {"uri": uri}})
        assert not any("passwd" in (link.get("target") or "") for link in links), links
        codes = [item["code"] for item in client.request("textDocument/diagnostic", {"textDocument": {"uri": uri}})["items"]]
        assert "ambiguous-link" in codes, codes
        assert client.end() == 0


def test_the_handbook_is_laid_down_read_only(tmp_path, environment):
    cache = tmp_path / "cache"
    with StrictClient(environment={"XDG_CACHE_HOME": str(cache)}) as client:
        client.initialize(MINIMAL, [tmp_path])
        client.open((tmp_path / "new.md").as_uri(), "# new\n")
        deadline = time.time() + 10
        while not (pages := list(cache.rglob("*.md"))) and time.time() < deadline:
            time.sleep(0.05)
        assert pages and all(page.stat().st_mode & 0o222 == 0 for page in pages)
        assert client.end() == 0


def test_progress_is_shown_while_many_notes_are_read(tmp_path, environment):
    lay(tmp_path, {f"{i}.md": b"# note\n\ntext\n" for i in range(700)})
    with StrictClient(environment=environment) as client:
        client.initialize(FULL, [tmp_path])
        client.open((tmp_path / "0.md").as_uri(), "# new\n")
        client.wait_for("$/progress", lambda p: p["value"]["kind"] == "end")
        kinds = [p["value"]["kind"] for m, p in client.notifications if m == "$/progress"]
        assert kinds[0] == "begin" and kinds[-1] == "end" and set(kinds[1:-1]) <= {"report"}
        assert client.end() == 0


def test_a_client_that_is_gone_is_not_waited_for():
    """Its process has ended, but a child of its own holds the stream open."""
    child = subprocess.Popen(["true"])
    child.wait()
    with StrictClient() as client:
        client.request("initialize", {"processId": child.pid, "capabilities": {}})
        assert client.process.wait(15) == 1
