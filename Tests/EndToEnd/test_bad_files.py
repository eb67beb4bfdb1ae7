"""Files that no editor would save: the commands serve them or say why not, and never write to them."""

import os
import subprocess

import pytest

BINARY = os.environ.get("MLNOTES_BIN", ".build-release/release/mlnotes")
LINES = "Words about 交叉熵 and $x$.\n\n" * 600_000

FILES = {
    "empty": (b"", 0, ""),
    "latin": ("# Précision\n\n$1 + 1 = 2$\n".encode("latin-1"), 0, "is not UTF-8"),
    "cut": ("交叉熵 $1 + 1 = 3$".encode()[1:], 1, "is not UTF-8"),
    "utf16": ("# A\n\n$1 + 1 = 2$\n".encode("utf-16"), 2, "is UTF-16"),
    "nul": (b"# A\n\0 $1 + 1 = 3$ \0\n", 1, ""),
    "crlf": (b"\xef\xbb\xbf# A\r\n\r\n$1 + 1 = 3$\r\n", 1, ""),
    "huge": (LINES.encode(), 2, "is over 16 MB"),
}


def run(command, *words):
    return subprocess.run([BINARY, command, *words], capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("name", FILES)
def test_check(name, tmp_path):
    data, code, hint = FILES[name]
    note = tmp_path / "note.md"
    note.write_bytes(data)
    found = run("check", str(note))
    assert (found.returncode, hint in found.stderr) == (code, True), found
    assert bool(found.stderr) == bool(hint), found.stderr
    assert note.read_bytes() == data
    assert [path.name for path in tmp_path.iterdir()] == ["note.md"]


@pytest.mark.parametrize("command", ["hover", "definition", "references", "lens"])
@pytest.mark.parametrize("name", FILES)
def test_places(name, command, tmp_path):
    data, code, hint = FILES[name]
    note = tmp_path / "note.md"
    note.write_bytes(data)
    found = run(command, f"{note}:1:1")
    assert found.returncode in ([2] if code == 2 else [0, 1]), found
    assert hint in found.stderr
    assert note.read_bytes() == data


def test_a_folder_leaves_out_what_it_cannot_read(tmp_path):
    (tmp_path / "good.md").write_text("# A\n\n$1 + 1 = 3$\n")
    (tmp_path / "latin.md").write_bytes("Précision".encode("latin-1"))
    found = run("check", str(tmp_path))
    assert found.returncode == 1 and "good.md:3" in found.stdout
    assert "latin.md is not UTF-8 and is left out" in found.stderr


def test_a_file_that_is_not_there(tmp_path):
    found = run("check", str(tmp_path / "none.md"))
    assert found.returncode == 2 and "cannot be read" in found.stderr
