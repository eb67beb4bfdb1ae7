#!/usr/bin/env bash
# Builds one of this folder's programs as a release build does, without SwiftPM, with the modules (`// modules:`) and the
# other files (`// with:`) that its first lines name; a module is built again only when its sources changed.
#
# usage: Tests/Benchmarks/build.sh PROGRAM.swift OUTPUT
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
build="$root/.build-bench"
driver="$root/Tests/Benchmarks/${1:?usage: build.sh PROGRAM.swift OUTPUT}"
output=${2:?usage: build.sh PROGRAM.swift OUTPUT}
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
parts=("$driver")
for part in $(sed -n 's,^// with:,,p' "$driver"); do parts+=("$root/Tests/Benchmarks/$part"); done
swiftc "${flags[@]}" -g -module-name Benchmark "${parts[@]}" "${objects[@]}" -o "$output"
