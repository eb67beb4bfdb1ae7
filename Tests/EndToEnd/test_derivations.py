"""`verify --batch` over derivations that are right, or have one slip: no verdict is wrong, and few are left open.

A row with `open` is one that the method does not decide, some of them because they are true almost everywhere only.
"""

import json
import subprocess

from strict_client import ROOT, binary

CASES = [
    json.loads(line) for line in (ROOT / "Tests/Corpus/derivations/batch.jsonl").read_text(encoding="utf-8").splitlines()
]


def test_no_verdict_is_wrong():
    requests = "".join(
        json.dumps({"id": case["id"], "context": case["context"], "latex": case["latex"]}) + "\n" for case in CASES)
    run = subprocess.run(
        [binary(), "verify", "--batch"], input=requests.encode(), capture_output=True, check=True, timeout=120)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == [case["id"] for case in CASES]
    wrong, undecided = [], []
    for case, answer in zip(CASES, answers):
        if answer["verdict"] == "unknown":
            undecided.append(case["id"])
        elif case["verdict"] == "correct":
            wrong += [case["id"]] if answer["verdict"] != "holds" else []
        elif answer["verdict"] != "refuted" or answer["step"] != case["wrong_step"]:
            wrong.append(case["id"])
    assert len(CASES) == 433 and wrong == []
    assert undecided == [case["id"] for case in CASES if case.get("open")]
