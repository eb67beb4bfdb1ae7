"""The main job, in real editors: hover, definition, outline, lenses, and edits that change them."""
import os
import shutil
from pathlib import Path

import pytest

from editors import NOTES, at, in_emacs, in_neovim, lens_on, neovims
from strict_client import ROOT

NEOVIMS = neovims()
SECTIONS = ["SVM", "损失函数", "训练", "大模型", "评价"]

# A term as it stands in review.txt; what a hover on it must say; where its definition leads.
TERMS = [
    (at("SVM 挑的"), ["SVM", "最远"], ("review.txt", "【SVM】")),
    (at("交叉熵："), ["交叉熵", "cross entropy", "log q"], ("metrics.md", "## 交叉熵（cross entropy）")),
    (at("Adamw"), ["AdamW", "Adam", "─"], ("adamw.md", "# AdamW")),
    (at("LoRA"), ["LoRA", "低秩", "─"], ("lora.md", "# LoRA")),
    (at("梯度消失"), ["梯度消失", "vanishing gradient"], ("vanishing-gradient.md", "# 梯度消失")),
    (at("语言模", at_line_end=True), ["语言模型", "language model", "∏"], ("language-model.md", "# 语言模型")),
    (at("损失", at_line_end=True), ["损失函数"], ("review.txt", "【损失函数】")),
]


@pytest.fixture
def workspace(tmp_path):
    notes = tmp_path / "notes"
    shutil.copytree(NOTES, notes)
    (notes / ".git").mkdir()
    return notes


@pytest.fixture(params=[*NEOVIMS, "emacs"])
def editor(request, tmp_path):
    def play(note, actions):
        if request.param == "emacs":
            return in_emacs(tmp_path, note, actions)
        return in_neovim(NEOVIMS[request.param], tmp_path, note, actions)

    play.is_emacs = request.param == "emacs"
    return play


def above(editor, place, text):
    """A line typed above the one that holds the place."""
    if editor.is_emacs:
        return {"do": "insert-above", **place, "text": text}
    return {"do": "type", **place, "keys": f"O{text}<Esc>"}


def instead(editor, place, text):
    """The text of the place, typed over."""
    if editor.is_emacs:
        return {"do": "replace", **place, "text": text}
    return {"do": "type", **place, "keys": f"c{len(place['at'])}l{text}<Esc>"}


def test_both_neovims_and_emacs_are_here():
    kinds = {version.rpartition(".")[0] for version in NEOVIMS}
    assert {"v0.11", "v0.7"} <= kinds or not os.environ.get("CI"), kinds
    assert shutil.which("emacs")


def test_hover_explains_terms_in_running_text(editor, workspace):
    shown = editor(workspace / "review.txt", [{"do": "hover", **place} for place, _, _ in TERMS])
    for (place, words, _), text in zip(TERMS, shown, strict=True):
        assert text, place
        for word in words:
            assert word in text, (place, word, text)
        assert "![" not in text and "<img" not in text


def test_definition_leads_to_the_own_note_another_or_the_handbook(editor, workspace):
    places = editor(workspace / "review.txt", [{"do": "definition", **place} for place, _, _ in TERMS])
    for (place, _, (file, heading)), found in zip(TERMS, places, strict=True):
        assert Path(found["file"]).name == file, (place, found)
        assert heading in found["text"], (place, found)


@pytest.mark.parametrize("version", NEOVIMS)
def test_files_that_change_behind_neovims_back_are_followed(version, tmp_path, workspace):
    """Neovim on Linux watches nothing: the server has a look of its own, every five seconds."""
    note, late, moved = (workspace / name for name in ("here.md", "late.md", "moved.md"))
    note.write_text("# 此处\n\n见迟到概念，与交叉熵。\n")
    where = {"do": "definition", **at("迟到概念")}
    found = in_neovim(NEOVIMS[version], tmp_path, note, [
        {"do": "hover", **at("交叉熵")},
        {"do": "behind", "files": {str(late): "# 迟到概念\n"}}, where,
        {"do": "behind", "files": {str(late): "前言\n\n# 迟到概念\n"}, "wait_ms": 7000}, where,
        {"do": "behind", "files": {str(moved): "## 迟到概念\n"}, "gone": [str(late)], "wait_ms": 7000}, where,
        {"do": "behind", "files": {str(moved): "## 换名\n"}, "wait_ms": 7000}, {**where, "once": True},
    ])
    places = [(Path(place["file"]).name, place["line"]) for place in found[2::2]]
    assert places == [("late.md", 1), ("late.md", 3), ("moved.md", 1), ("here.md", 3)]


def test_outline_has_the_sections_with_their_bullets(editor, workspace):
    [outline] = editor(workspace / "review.txt", [{"do": "outline"}])
    assert [item["name"].strip("【】 ") for item in outline if item["depth"] == 1] == SECTIONS
    below = [item["name"].lstrip("\uf06c ").strip() for item in outline if item["depth"] == 2]
    assert below[:2] == ["分界面怎么选", "数据重叠怎么办"]
    assert len(below) == 9


def test_a_plain_formula_asks_for_its_values_and_takes_them(editor, workspace):
    place = at("Precision=")
    before, _, after = editor(workspace / "review.txt", [
        {"do": "lenses", "expect": "needs"},
        above(editor, place, "TP = 40，FP = 10"),
        {"do": "lenses", "expect": "0.8"},
    ])
    assert lens_on(before, "Precision=") == "needs TP, FP"
    assert "0.8" in lens_on(after, "Precision=")
    assert "needs" not in lens_on(after, "Precision=")


def test_lenses_of_latex_show_values_and_verdicts(editor, workspace):
    [lenses] = editor(workspace / "metrics.md", [{"do": "lenses", "expect": "0.622459"}])
    assert "0.622459" in lens_on(lenses, r"\sigma(0.5)")
    assert "1.5" in lens_on(lenses, r"w^\top x + b")
    assert lens_on(lenses, r"\sum_{i=1}^{10}") == "✓"


def test_a_false_claim_is_an_error_with_the_true_value_and_goes_when_mended(editor, workspace):
    wrong, right = at("385"), at("384")
    _, broken, _, mended = editor(workspace / "metrics.md", [
        instead(editor, wrong, "384"),
        {"do": "diagnostics", "expect": "385"},
        instead(editor, right, "385"),
        {"do": "lenses", "expect": "✓", "on": r"\sum_{i=1}^{10}"},
    ])
    errors = [d for d in broken if "385" in d["message"]]
    assert len(errors) == 1, broken
    assert errors[0]["severity"] in (1, ":error", "eglot-error"), errors
    assert lens_on(mended, r"\sum_{i=1}^{10}") == "✓"


def test_an_edit_changes_the_value_of_what_depends_on_it(editor, workspace):
    _, after = editor(workspace / "metrics.md", [
        instead(editor, at("b = 0$"), "b = 2$"),
        {"do": "lenses", "expect": "3.5"},
    ])
    assert "3.5" in lens_on(after, r"w^\top x + b")


def test_hover_on_a_formula_names_its_symbols_and_shows_its_value(editor, workspace):
    score, entropy = editor(workspace / "metrics.md", [
        {"do": "hover", **at(r"w^\top x")},
        {"do": "hover", **at(r"p_i \log")},
    ])
    assert "1.5" in score
    assert "真实分布" in entropy and "模型给出的分布" in entropy


def test_the_handbook_is_read_from_a_folder_of_the_user(editor, workspace):
    [found] = editor(workspace / "metrics.md", [{"do": "definition", **at("LoRA")}])
    assert Path(found["file"]).name == "lora.md"
    assert not Path(found["file"]).is_relative_to(ROOT)
    assert not Path(found["file"]).is_relative_to(workspace)
