#!/usr/bin/env bash
# Times the reading of a folder of notes, stage by stage, and cmark on the same bytes.
#
# usage: Tests/Benchmarks/run.sh FOLDER [PASSES]
#
# Times are processor time within one process, without reading files: html (HTML export), tree (parse alone), facts (parse
# with every fact that is read off a note), index (what the server does with a note when it opens a folder), edits (one
# character typed or deleted in a note of 1 MB, joined from those of the folder). cmark's time is that of one process over
# all notes joined, less its start. Build with `BUILD_ONLY=1`; the program is
# .build-bench/bench.
set -euo pipefail
folder=${1:?usage: run.sh FOLDER [PASSES]}
passes=${2:-7}
root=$(cd "$(dirname "$0")/../.." && pwd)
build="$root/.build-bench"
driver="$root/Tests/Benchmarks/NoteSyntax.swift"
mkdir -p "$build"
flags=(-O -swift-version 6 -parse-as-library -wmo -I "$build" -enable-default-cmo
  -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility
  -enable-upcoming-feature ExistentialAny -package-name mlnotes)
objects=()
stale=
for module in $(sed -n '1s,^// modules:,,p' "$driver"); do
  object="$build/$module.o"
  # A module that changed makes those that import it stale: they have some of its code and its layouts in them.
  if [ -n "$stale" ] || [ ! -e "$object" ] || [ -n "$(find "$root/Sources/$module" -name '*.swift' -newer "$object" -print -quit)" ]; then
    stale=1
    find "$root/Sources/$module" -name '*.swift' -print0 | sort -z | xargs -0 swiftc "${flags[@]}" -g \
      -module-name "$module" -emit-module -emit-module-path "$build/$module.swiftmodule" -emit-object -o "$object"
  fi
  objects+=("$object")
done
swiftc "${flags[@]}" -g -module-name Benchmark "$driver" "${objects[@]}" -o "$build/bench"
[ -z "${BUILD_ONLY:-}" ] || exit 0
find "$folder" -name '*.md' | sort >"$build/list"
tr '\n' '\0' <"$build/list" | xargs -0 cat >"$build/all.md"
: >"$build/empty.md"
for stage in html tree facts index; do "$build/bench" "$stage" "$passes" <"$build/list"; done
"$build/bench" edits 3 <"$build/list"
python3 - "$build" "$passes" <<'PY'
import resource, subprocess, sys
build, passes = sys.argv[1], int(sys.argv[2])
def seconds(name):
    best = 1e9
    for _ in range(passes):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(["cmark", f"{build}/{name}"], stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best
print(f"cmark: best {(seconds('all.md') - seconds('empty.md')) * 1000:.1f} ms of {passes} passes")
PY
