#!/usr/bin/env bash
# Runs each fuzz target for a while on what it has learnt so far. ./dev fuzz [--seconds N] (default 60 a target)
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
seconds=60
[ "${1:-}" = --seconds ] && seconds=$2
for target in build/fuzz/fuzz/fuzz_*; do
  corpus=build/fuzz/corpus/$(basename "$target")
  mkdir -p "$corpus"
  case $target in
    *_pdf_history) cp -n resources/papers/*.pdf "$corpus/" ;;
    *_citizen_card) printf '075194001234||Trần Thị Thử|05031994|Nữ|Xã Bù Đăng|12082024' > "$corpus/card" ;;
  esac
  echo "$(basename "$target"): $seconds s"
  "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 "$corpus" 2>&1 | tail -n 12
done
