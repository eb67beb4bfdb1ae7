"""The TextMate grammars that all editors share, run by a TextMate engine."""

import json
from pathlib import Path

import pytest
from textmate_grammar.parsers.base import LanguageParser

GRAMMARS = Path(__file__).parents[2] / "Grammar"


def tokens(name, text):
    grammar = json.loads((GRAMMARS / name).read_text(encoding="utf-8"))
    grammar["uuid"] = name
    parser = LanguageParser(grammar)
    element = parser.parse_string(text)
    return {} if element is None else {content: scopes for _, content, scopes in element.flatten()}


CASES = [
    ("# 标题\n", "标题", "entity.name.section.mlnotes"),
    ("【SVM】\n", "SVM", "markup.heading.1.mlnotes"),
    ("权重$w$是\n", "w", "markup.math.inline.mlnotes"),
    ("$$\n\\frac{a}{b}\n$$\n", "\\frac", "markup.math.display.mlnotes"),
    ("\\begin{aligned}\nq\n\\end{aligned}\n", "q", "markup.math.display.mlnotes"),
    ("见 [[熵#定义|散度]]\n", "熵", "markup.underline.link.mlnotes"),
    ("<!-- mlnotes: ignore derivation-step -->\n", "mlnotes:", "keyword.control.directive.mlnotes"),
    ("> [!note] 提示\n", "note", "keyword.other.callout.mlnotes"),
    ("```mln\nTP = 40\n```\n", "TP", "markup.math.scratch.mlnotes"),
    ("a ==重点== b\n", "重点", "markup.highlight.mlnotes"),
]


WHOLE, INJECTION = "mlnotes.tmLanguage.json", "mlnotes.injection.tmLanguage.json"


# Markdown's own grammar colours headings, so the injection leaves them alone.
@pytest.mark.parametrize("name,text,content,scope", [
    (name, *case) for name in (WHOLE, INJECTION) for case in CASES if name == WHOLE or not case[0].startswith("#")])
def test_scope(name, text, content, scope):
    found = tokens(name, text)
    whole = [key for key in found if content in key] if content not in found else [content]
    assert any(scope in found[key] for key in whole), found


def test_money_is_no_math():
    assert not any("markup.math.inline.mlnotes" in scopes for scopes in tokens("mlnotes.tmLanguage.json", "价 $5 和 $6\n").values())
