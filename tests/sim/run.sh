#!/usr/bin/env bash
# The long form of the simulator: crash points, seeded bugs, seeds. run.sh MOTCUA-CLI [--mutants | options of `simulate`]
# Exit 1: a property did not hold, or a seeded bug was not found.
set -uo pipefail
cli=$1
shift
[ -d /dev/shm ] && export TMPDIR=/dev/shm # work files of the signing stations; nothing of it has to last
status=0

find_mutants() {
  echo "== Seeded bugs: how many seeds show each, and what is seen"
  while IFS=$'\t' read -r mutant sentence; do
    [ -n "$mutant" ] || continue
    # The digests of our own wire heal what this one leaves out; the gateway's has none.
    api=syncv1
    [ "$mutant" != cursor-before-data ] || api=classic
    # Two seeds run at a time: the lower of those that end with a finding.
    found=$("$cli" simulate --mutant "$mutant" --api $api --seeds 400 --first 2>&1 >/dev/null | grep '^seed' | sort -k2n | head -1)
    [ -n "$found" ] || status=1
    printf '%-26s %s\n' "$mutant" "${found:-NOT FOUND ($sentence)}"
  done < <("$cli" simulate --list-mutants)
}

if [ "${1:-}" = --mutants ]; then
  find_mutants
  exit $status
fi

echo "== Crash points and power cuts"
"$cli" simulate --crash-points || status=1
find_mutants

echo "== Seeds"
[ $# -gt 0 ] || set -- --seeds 10000
"$cli" simulate "$@" || status=1
exit $status
