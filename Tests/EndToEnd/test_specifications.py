"""CommonMark's and GFM's own examples, fetched when the tests run (they are CC BY-SA, so they are not kept here)."""

import json
import os
import re
import subprocess
import sys
import tarfile

import pytest

BINARY = os.environ.get("MLNOTES_BIN", ".build-release/release/mlnotes")


def from_source_of(package, ending, folder):
    """A file of a package's source distribution."""
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:", package],
        cwd=folder, check=True)
    with tarfile.open(next(folder.glob("*.tar.gz"))) as archive:
        member = next(name for name in archive.getnames() if name.endswith(ending))
        return archive.extractfile(member).read().decode()


@pytest.fixture(scope="session")
def examples(tmp_path_factory):
    folder = tmp_path_factory.mktemp("markdown-it-py")
    return json.loads(from_source_of("markdown-it-py", "test_cmark_spec/commonmark.json", folder))


@pytest.fixture(scope="session")
def gfm_extensions(tmp_path_factory):
    """GFM 0.29's examples of its extensions: (extension, Markdown, HTML)."""
    text = from_source_of("marko", "tests/spec/gfm.txt", tmp_path_factory.mktemp("marko"))
    fence = "`" * 32
    found = re.findall(rf"^{fence} example ([^\n]+)\n(.*?)^\.\n(.*?)^{fence}$", text, re.DOTALL | re.MULTILINE)
    return [(name, markdown.replace("→", "\t"), wanted.replace("→", "\t")) for name, markdown, wanted in found]


def html(text, flavor):
    arguments = [BINARY, "export", "html", "--bare", "--flavor", flavor, "-"]
    return subprocess.run(arguments, input=text.encode(), capture_output=True, check=True).stdout.decode()


def test_commonmark(examples):
    failed = [e["example"] for e in examples if html(e["markdown"], "commonmark") != e["html"]]
    assert len(examples) == 652 and failed == []


def test_gfm_extensions(gfm_extensions):
    # Two examples of task lists are marked `disabled`: not for that, but for a runner that takes attributes in one order.
    names = {name for name, _, _ in gfm_extensions}
    assert names == {"table", "disabled", "strikethrough", "autolink", "tagfilter"}
    failed = [(name, markdown) for name, markdown, wanted in gfm_extensions if html(markdown, "gfm") != wanted]
    assert len(gfm_extensions) == 24 and failed == []


@pytest.mark.parametrize("text,wanted", [
    ("| a | b |\n| - | - |\n| 1 |\n", "<td>1</td>\n<td></td>"),
    ("- [ ] a\n", '<li><input disabled="" type="checkbox"> a</li>'),
    ("~a~ ~~b~~ ~~~c~~~", "<p><del>a</del> <del>b</del> ~~~c~~~</p>"),
    ("www.a.org/x(y)).", '<a href="http://www.a.org/x(y)">www.a.org/x(y)</a>).'),
    ("a.b-c_d@a.b", '<a href="mailto:a.b-c_d@a.b">a.b-c_d@a.b</a>'),
    ("<b> <title>", "<b> &lt;title>"),
    ("![http://a.b/c](http://a.b/c)", '<img src="http://a.b/c" alt="http://a.b/c" />'),
    ("a![^1]\n\n[^1]:      b", '<p>a!<sup class="footnote-ref">'),
    ("a![^1]\n\n[^1]:      b", "<p>b "),
])
def test_gfm(text, wanted):
    assert wanted in html(text, "gfm")
