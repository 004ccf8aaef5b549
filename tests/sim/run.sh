#!/usr/bin/env bash
# The long form of the simulator: crash points, seeded bugs, seeds. run.sh MOTCUA-CLI [options of `simulate`]
# Exit 1: a property did not hold, or a seeded bug was not found.
set -uo pipefail
cli=$1
shift
[ -d /dev/shm ] && export TMPDIR=/dev/shm # work files of the signing stations; nothing of it has to last
status=0

echo "== Crash points and power cuts"
"$cli" simulate --crash-points || status=1

echo "== Seeded bugs: the first seed that shows each"
while IFS=$'\t' read -r mutant sentence; do
  [ -n "$mutant" ] || continue
  found=$("$cli" simulate --mutant "$mutant" --seeds 400 --first 2>&1 >/dev/null | grep -m1 '^seed')
  [ -n "$found" ] || status=1
  printf '%-26s %s\n' "$mutant" "${found:-NOT FOUND ($sentence)}"
done < <("$cli" simulate --list-mutants)

echo "== Seeds"
[ $# -gt 0 ] || set -- --seeds 10000
"$cli" simulate "$@" || status=1
exit $status
