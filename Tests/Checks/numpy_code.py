#!/usr/bin/env python3
"""Runs the NumPy code of ../shared/cases/evaluate.jsonl and compares with the expected values.

usage: numpy_code.py BINARY [--least 0.9] [--show]

Counts the rows without probability and calculus. A row whose code gives another value fails the run, however many do not.
Needs NumPy. Each program runs in this process under a limit of time.
"""
import argparse
import json
import math
import os
import pathlib
import signal
import subprocess
import sys
import warnings

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
OTHER = {"dist", "deriv", "grad", "integral", "limit", "em"}
CALCULUS = ("\\nabla", "\\partial", "\\int", "\\lim", "\\frac{d", "\\mathbb{E}", "'(z)", "{\\infty}", "∇", "\\left.", "]_{0}", "\\mathcal{N}", "\\in\\mathbb{R}}")


def bound(value):
    """A binding as Python holds it: float arrays, sets, numbers; None where it is none of these."""
    if isinstance(value, list):
        try:
            return np.array(value, dtype=float)
        except ValueError:
            return value
    if isinstance(value, dict):
        if "set" in value:
            return set(value["set"])
        if "re" in value:
            return complex(value["re"], value["im"])
        return None
    return value


def wanted(expected):
    if isinstance(expected, dict) and "num" in expected:
        return expected["num"] / expected["den"]
    if isinstance(expected, dict):
        return complex(expected["re"], expected["im"])
    if isinstance(expected, str):
        return int(expected)
    return expected


def agrees(found, expected, tolerance):
    expected = wanted(expected)
    if isinstance(expected, int) and not isinstance(expected, bool) and isinstance(found, int):
        return found == expected
    try:
        a, b = np.asarray(found, dtype=complex).ravel(), np.asarray(expected, dtype=complex).ravel()
    except (TypeError, ValueError):
        return False
    if a.shape != b.shape:
        return False
    return bool(np.all(np.abs(a - b) <= max(tolerance, 1e-9) * np.maximum(1, np.abs(b))))


def outside(found, expected):
    """NaN, which NumPy gives where the value is complex: no value, and none that could be taken for one."""
    return isinstance(expected, dict) and "re" in expected and isinstance(found, float) and math.isnan(found)


def run(program, names):
    scope = dict(names)
    signal.alarm(5)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exec(program, scope)
        return scope["result"], None
    except Exception as error:  # what a program raises is a finding, whatever it is
        return None, f"{type(error).__name__}: {error}"
    finally:
        signal.alarm(0)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("binary")
    arguments.add_argument("--least", type=float, default=0.9)
    arguments.add_argument("--show", action="store_true")
    arguments.add_argument("--file")
    options = arguments.parse_args()
    shared = pathlib.Path(os.environ.get("MLNOTES_SHARED", HERE.parents[2] / "shared"))
    cases = pathlib.Path(options.file) if options.file else shared / "cases" / "evaluate.jsonl"
    if not cases.is_file():
        print(f"no cases at {cases}", file=sys.stderr)
        return 1 if os.environ.get("CI") == "true" else 0
    rows = [json.loads(line) for line in cases.read_text(encoding="utf-8").splitlines() if line]
    answers = subprocess.run(
        [options.binary, "render", "--batch"], input="".join(json.dumps(row) + "\n" for row in rows), text=True,
        capture_output=True, check=True,
    ).stdout.splitlines()
    right = wrong = counted = missing = 0
    for row, line in zip(rows, answers, strict=True):
        numpy = json.loads(line)["numpy"]
        other = row.get("category") in OTHER or any(word in row["latex"] for word in CALCULUS)
        counted += not other
        if "program" not in numpy:
            missing += not other
            if options.show and not other:
                print(f"{row['id']} none: {numpy['unsupported']} | {row['latex']}")
            continue
        values = {key: bound(value) for key, value in row["bindings"].items()}
        names = {identifier: value_of(key, values, row["syntax"]) for key, identifier in numpy["names"].items()}
        unbound = [identifier for identifier, value in names.items() if value is None]
        found, fault = (None, f"no value for {unbound}") if unbound else run(numpy["program"], names)
        if fault is None and agrees(found, row["expected"], row["tol"]):
            right += not other
        elif fault is not None or outside(found, row["expected"]):
            missing += not other
            if options.show:
                print(f"{row['id']} raises {fault} | {row['latex']}\n{numpy['program']}")
        else:
            wrong += 1
            print(f"{row['id']} WRONG {found!r}, not {row['expected']} | {row['latex']}\n{numpy['program']}")
    rate = right / counted if counted else math.nan
    print(f"{counted} rows without probability and calculus: {right} right ({rate:.4f}), {missing} without a value, {wrong} wrong")
    return 0 if wrong == 0 and rate >= options.least else 1


def value_of(key, values, syntax):
    """The binding of a canonical key: keys differ from the row's spellings in braces and fonts only."""
    if key in values:
        return values[key]
    plain = spelled(key)
    return next((value for name, value in values.items() if spelled(name) == plain), None)


ACCENTED = {"ŷ": "\\haty", "x̄": "\\barx"}
GREEK = dict(zip("αβγδεζηθικλμνξπρστυφχψω", "alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon varphi chi psi omega".split()))


def spelled(name):
    for letter, command in ACCENTED.items():
        name = name.replace(letter, command)
    for letter, command in GREEK.items():
        name = name.replace(letter, "\\" + command)
    for font in ("\\mathrm", "\\text"):
        name = name.replace(font, "")
    return "".join(c for c in name if c not in "{} ")


if __name__ == "__main__":
    signal.signal(signal.SIGALRM, lambda *_: (_ for _ in ()).throw(TimeoutError("5 seconds")))
    sys.exit(main())
