#!/usr/bin/env bash
# Figures as ratios to a floor of the same run: receive-commit, window start, feed, search and queues of a big office (motcua-bench),
# synchronising (tests/bench/sync.py), 200 desks at one province (crowd), reading (tests/bench/ocr.sh).
# ./dev bench [receive] [start] [feed] [big] [sync] [crowd] [ocr]     without a word: all. The big office is made once and kept in build/bench-data.
# ./dev bench drain [--full]     five offline days alone: 400 dossiers with 400 MiB of scans, or with 3 GiB (wants 10 GB of disk, 5 GB of memory).
# The window is shown on a virtual screen where there is none.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
bin=build/bin
[ $# -gt 0 ] || set -- receive start feed big sync crowd ocr
words=()
for word in "$@"; do case "$word" in ocr | sync | crowd | drain | --full) ;; *) words+=("$word") ;; esac; done
drain_mib=400
case " $* " in *" --full "*) drain_mib=3072 ;; esac
if [ ${#words[@]} -gt 0 ]; then
  if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    "$bin/motcua-bench" "${words[@]}" --data build/bench-data
  else
    xvfb-run -a -s '-screen 0 1366x768x24' "$bin/motcua-bench" "${words[@]}" --data build/bench-data
  fi
fi
case " $* " in *" sync "*) tests/bench/sync.py --bin "$bin" --data build/bench-data ;; esac
case " $* " in *" drain "*) tests/bench/sync.py --bin "$bin" --data build/bench-data --drain-only --drain-mib "$drain_mib" ;; esac
# Two hundred desks have two hundred disks: their folders lie in memory here.
case " $* " in *" crowd "*) TMPDIR=/dev/shm "$bin/motcua-bench" crowd ;; esac
case " $* " in *" ocr "*) exec tests/bench/ocr.sh --bin "$bin" ;; esac
