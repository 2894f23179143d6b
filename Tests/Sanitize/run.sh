#!/usr/bin/env bash
# The tests under the address and the thread sanitizer, and the command under valgrind: ends with 1 when any finds something.
# Called by `make sanitize`, which builds the command first.
# Tests that start processes of their own to crash are left out: a sanitizer changes how a process ends.
set -euo pipefail
cd "$(dirname "$0")/../.."
.ci/install-packages valgrind binutils

failed=0
note() { printf '\n== %s\n' "$1"; }
skipped=(--skip EnvironmentTests --skip ConformanceTests --skip HammerTests)

note "address sanitizer"
# GEOS and PROJ keep their registers until the process ends; what valgrind proves below is not asked here.
ASAN_OPTIONS=detect_leaks=0 swift test --sanitize=address --scratch-path .build/address \
  --filter 'GEOSTests|PROJTests|GeodesyTests|SimpleFeaturesTests' "${skipped[@]}" || failed=1

note "thread sanitizer"
# By the names of functions, which the filter goes by: tasks that share geometries and transformations; collections, clipping, cuts
# of networks, sweeps, draws and whole commands on several threads.
clang -O1 -shared -fPIC -o .build/mutex.so Tests/Sanitize/mutex.c
TSAN_OPTIONS="suppressions=Tests/Sanitize/thread.supp" LD_PRELOAD="$PWD/.build/mutex.so" \
  swift test --sanitize=thread --scratch-path .build/thread \
  --filter 'ConcurrencyTests|GEOSTests.BatchTests|/(together|concurrency|threads)\(' || failed=1

note "valgrind: every shipped scenario, whole process"
# Without debugging information, of a newer form than Debian's valgrind reads.
objcopy --strip-debug .build/release/thalweg .build/thalweg-for-valgrind
clang -O1 -shared -fPIC -o .build/sigsuspend.so Tests/Sanitize/sigsuspend.c
LD_PRELOAD="$PWD/.build/sigsuspend.so" valgrind --quiet --leak-check=full --show-leak-kinds=definite \
  --errors-for-leak-kinds=definite --error-exitcode=1 --suppressions=Tests/Sanitize/valgrind.supp \
  .build/thalweg-for-valgrind run Scenarios/*.yaml --summary none || failed=1

exit $failed
