"""CommonMark's own examples, fetched when the tests run (they are CC BY-SA, so they are not kept here)."""

import json
import os
import subprocess
import sys
import tarfile

import pytest

BINARY = os.environ.get("MLNOTES_BIN", ".build-release/release/mlnotes")


@pytest.fixture(scope="session")
def examples(tmp_path_factory):
    folder = tmp_path_factory.mktemp("markdown-it-py")
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:", "markdown-it-py"],
        cwd=folder, check=True)
    with tarfile.open(next(folder.glob("*.tar.gz"))) as archive:
        member = next(name for name in archive.getnames() if name.endswith("test_cmark_spec/commonmark.json"))
        return json.load(archive.extractfile(member))


def html(text, flavor):
    arguments = [BINARY, "export", "html", "--bare", "--flavor", flavor, "-"]
    return subprocess.run(arguments, input=text.encode(), capture_output=True, check=True).stdout.decode()


def test_commonmark(examples):
    failed = [e["example"] for e in examples if html(e["markdown"], "commonmark") != e["html"]]
    assert len(examples) == 652 and failed == []


@pytest.mark.parametrize("text,wanted", [
    ("| a | b |\n| - | - |\n| 1 |\n", "<td>1</td>\n<td></td>"),
    ("- [ ] a\n", '<li><input disabled="" type="checkbox"> a</li>'),
    ("~a~ ~~b~~ ~~~c~~~", "<p><del>a</del> <del>b</del> ~~~c~~~</p>"),
    ("www.a.org/x(y)).", '<a href="http://www.a.org/x(y)">www.a.org/x(y)</a>).'),
    ("a.b-c_d@a.b", '<a href="mailto:a.b-c_d@a.b">a.b-c_d@a.b</a>'),
    ("<b> <title>", "<b> &lt;title>"),
])
def test_gfm(text, wanted):
    assert wanted in html(text, "gfm")
