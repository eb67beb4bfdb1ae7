#!/usr/bin/env python3
"""Every `import` line of Sources/ and Tests/ is allowed by Package.swift's table of targets, and none brings in Foundation.

The compiler lets a transitive import through, so this reads the manifest that SwiftPM itself prints.
"""
import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
IMPORT = re.compile(r"^\s*(?:@\w+\s+)*(?:(?:public|package|internal|private|fileprivate)\s+)?import\s+(?:(?:struct|class|enum|func|protocol)\s+)?(\w+)", re.M)
# What the toolchain ships and a target may use. Tests may use Foundation, to read files.
SYSTEM = {"Glibc", "Synchronization", "Dispatch", "FoundationEssentials"}
SYSTEM_IN_TESTS = SYSTEM | {"Testing", "Foundation", "XCTest"}


def targets():
    text = subprocess.run(["swift", "package", "dump-package"], cwd=ROOT, capture_output=True, check=True).stdout
    for target in json.loads(text)["targets"]:
        names = {next(iter(d.values()))[0] for d in target["dependencies"]}
        test = target["type"] == "test"
        yield target["name"], ROOT / ("Tests" if test else "Sources") / target["name"], names, test


def main():
    faults, files = [], 0
    for name, folder, allowed, test in targets():
        system = SYSTEM_IN_TESTS if test else SYSTEM
        for path in sorted(folder.rglob("*.swift")):
            files += 1
            for module in IMPORT.findall(path.read_text(encoding="utf-8")):
                if module not in allowed | system:
                    faults.append(f"{path.relative_to(ROOT)}: {name} may not import {module}")
    print("\n".join(faults) if faults else f"imports agree with Package.swift in {files} files")
    return 1 if faults or files == 0 else 0


sys.exit(main())
