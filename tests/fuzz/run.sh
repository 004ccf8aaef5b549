#!/usr/bin/env bash
# Runs each fuzz target for a while, from the corpus of the repository and what it has learnt so far on this machine.
# ./dev fuzz [--seconds N] (default 60 a target). A finding stays as build/fuzz/crash-… and ends the run.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
seconds=60
[ "${1:-}" = --seconds ] && seconds=$2
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
for target in build/fuzz/fuzz/fuzz_*; do
  name=$(basename "$target")
  learnt=build/fuzz/corpus/$name
  mkdir -p "$learnt"
  echo "$name: $seconds s"
  "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix=build/fuzz/ \
    "$learnt" "tests/fuzz/corpus/${name#fuzz_}" 2>&1 | grep -E '^stat::|ERROR|SUMMARY|artifact' || true
  if compgen -G 'build/fuzz/crash-*' >/dev/null || compgen -G 'build/fuzz/timeout-*' >/dev/null; then exit 1; fi
done
