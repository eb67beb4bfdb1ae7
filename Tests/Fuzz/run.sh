#!/usr/bin/env bash
# Fuzzes one parser with libFuzzer and AddressSanitizer.
#
# usage: Tests/Fuzz/run.sh TARGET SECONDS
#
# TARGET is a file Tests/Fuzz/TARGET.swift; its first line names the modules it needs, dependencies first:
#   // modules: TextModel MathSyntax
# The driver must define LLVMFuzzerTestOneInput and trap where a property fails. Seeds, if there are any, are the files of
# Tests/Fuzz/seeds/TARGET. A crash leaves its input in the build folder, and the exit code tells.
set -euo pipefail
target=${1:?usage: run.sh TARGET SECONDS}
seconds=${2:?usage: run.sh TARGET SECONDS}
root=$(cd "$(dirname "$0")/../.." && pwd)
driver="$root/Tests/Fuzz/$target.swift"
build="$root/.build-fuzz/$target"
mkdir -p "$build/corpus"
flags=(-O -swift-version 6 -sanitize=fuzzer,address -parse-as-library -wmo -I "$build"
  -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility
  -enable-upcoming-feature ExistentialAny -package-name mlnotes)
objects=()
for module in $(sed -n '1s,^// modules:,,p' "$driver"); do
  find "$root/Sources/$module" -name '*.swift' -print0 | sort -z | xargs -0 swiftc "${flags[@]}" -module-name "$module" \
    -emit-module -emit-module-path "$build/$module.swiftmodule" -emit-object -o "$build/$module.o"
  objects+=("$build/$module.o")
done
swiftc "${flags[@]}" -module-name Fuzz "$driver" "${objects[@]}" -o "$build/fuzz"
seeds="$root/Tests/Fuzz/seeds/$target"
dictionary=()
[ -f "$root/Tests/Fuzz/$target.dict" ] && dictionary=(-dict="$root/Tests/Fuzz/$target.dict")
cd "$build"
ASAN_OPTIONS="${ASAN_OPTIONS:-detect_leaks=0}" SWIFT_BACKTRACE=enable=no ./fuzz -max_total_time="$seconds" -max_len=512 -timeout=5 "${dictionary[@]}" corpus \
  $([ -d "$seeds" ] && echo "$seeds")
