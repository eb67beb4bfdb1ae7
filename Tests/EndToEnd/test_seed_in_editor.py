"""The notes that the project began with, which stand outside it: `../shared/seed`, or where MLNOTES_SHARED says."""
import os
import shutil
from pathlib import Path

import pytest

from editors import at, in_neovim, neovims
from strict_client import ROOT

NEOVIM = next(iter(neovims().values()))

SECTIONS = [
    "SVM原理", "LR逻辑回归", "集成学习", "决策树", "EM算法", "过拟合", "归一化", "正则化", "初始化", "激活函数", "损失函数", "信息论",
    "样本不均衡的解决方案", "数据预处理", "梯度消失和梯度爆炸", "优化器", "评价指标", "BERT和 Transformer", "ChatGPT"]

# Terms in running text; the last two are broken by a line wrap with a blank line between.
TERMS = [
    (at("SVM 是一个"), ["SVM"]),
    (at("交叉熵就很容易"), ["交叉熵", "log q"]),
    (at("Adamw 直接"), ["AdamW"]),
    (at("LoRA冻结"), ["LoRA", "低秩"]),
    (at("梯度消失发生"), ["梯度消失"]),
    (at("语言模", at_line_end=True), ["语言模型", "language model"]),
    (at("损失", at_line_end=True), ["损失函数"]),
]


def shared():
    """The folder of shared material: beside the repository, or beside one of the folders above it."""
    if "MLNOTES_SHARED" in os.environ:
        return Path(os.environ["MLNOTES_SHARED"])
    beside = [folder.parent / "shared" for folder in (ROOT, *ROOT.parents)]
    return next((folder for folder in beside if (folder / "seed").is_dir()), None)


@pytest.fixture
def seed(tmp_path):
    folder = shared()
    if folder is None and os.environ.get("CI") != "true":
        pytest.skip("the shared notes are not beside the repository")
    assert folder is not None, "CI needs ../shared beside the repository"
    [text] = (folder / "seed").glob("*.txt")
    notes = tmp_path / "seed"
    notes.mkdir()
    return Path(shutil.copy(text, notes / "notes.txt"))


def play(tmp_path, seed, actions):
    return in_neovim(NEOVIM, tmp_path, seed, actions)


def test_the_outline_has_the_nineteen_sections_with_bullets_below(tmp_path, seed):
    [outline] = play(tmp_path, seed, [{"do": "outline"}])
    assert [item["name"].strip("【】 ") for item in outline if item["depth"] == 1] == SECTIONS
    assert sum(item["depth"] == 2 for item in outline) > 40


def test_hover_explains_the_terms(tmp_path, seed):
    shown = play(tmp_path, seed, [{"do": "hover", **place} for place, _ in TERMS])
    for (place, words), text in zip(TERMS, shown, strict=True):
        assert text, place
        for word in words:
            assert word in text, (place, word, text)


def test_definition_of_the_terms_leads_somewhere_that_names_them(tmp_path, seed):
    found = play(tmp_path, seed, [{"do": "definition", **place} for place, _ in TERMS])
    for (place, words), target in zip(TERMS, found, strict=True):
        assert words[0].lower() in target["text"].lower(), (place, target)


def test_the_plain_formula_says_what_it_needs_and_takes_it(tmp_path, seed):
    before, _, after = play(tmp_path, seed, [
        {"do": "lenses", "expect": "needs TP, FP"},
        {"do": "type", **at("Precision=TP"), "keys": "OTP = 40<CR>FP = 10<Esc>"},
        {"do": "lenses", "expect": "0.8"},
    ])
    assert "needs TP, FP" in [lens["lens"] for lens in before if "Precision=TP" in lens["text"]]
    assert any("0.8" in lens["lens"] for lens in after if "Precision=TP" in lens["text"])
