#!/usr/bin/env bash
# Scan to searchable PDF: motcua-cli digitize against `ocrmypdf -l vie` on the same sample pages, in the same run.
#   ocr.sh [--bin DIR] [--pages N] [--json] [PROFILE…]     N pages of each of four layouts; profiles: clean adf300 worn300 200dpi 1bit200
# CPU is user + system of the program and all its children. Text is read back from both PDFs by pdftotext and scored alike.
# Exit 3: ocrmypdf or pdftotext is not installed.
set -euo pipefail

bin=build/bin pages=1 json=no
profiles=()
while [ $# -gt 0 ]; do
  case $1 in
    --bin) bin=$2; shift 2 ;;
    --pages) pages=$2; shift 2 ;;
    --json) json=yes; shift ;;
    *) profiles+=("$1"); shift ;;
  esac
done
[ ${#profiles[@]} -gt 0 ] || profiles=(adf300 clean)
bin=$(realpath "$bin")
for tool in ocrmypdf pdftotext; do
  command -v "$tool" >/dev/null || { echo "ocr.sh: $tool is not installed" >&2; exit 3; }
done
python=$(head -n 1 "$(command -v ocrmypdf)" | cut -c 3-)  # the one that has img2pdf
export QT_QPA_PLATFORM=offscreen OMP_THREAD_LIMIT=1
jobs=$(nproc)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_RUNTIME_DIR=$work

# Runs a command; prints "wall cpu" in seconds.
timed() {
  local TIMEFORMAT='%R %U %S' out
  out=$({ time "$@" >"$work/log" 2>&1; } 2>&1) || { cat "$work/log" >&2; return 1; }
  awk '{printf "%.2f %.2f", $1, $2 + $3}' <<<"$out"
}

# Splits a PDF's text into one file a page, named as the pages, and scores them.
scored() { # profile pdf
  local number=0 page texts=$work/texts
  rm -rf "$texts"; mkdir "$texts"
  for page in "$work/$1"/*.json; do
    number=$((number + 1))
    pdftotext -raw -f $number -l $number "$2" "$texts/$(basename "$page" .json).txt"
  done
  "$bin/motcua-ocr-truth" score "$work/$1" "$texts"/*.txt
}

figure() { grep -o "\"$1\":[0-9.]*" <<<"$2" | cut -d : -f 2; }

rows=()
for profile in "${profiles[@]}"; do
  "$bin/motcua-ocr-truth" make "$work/$profile" "$profile" "$pages"
  mapfile -t images < <(ls "$work/$profile"/*.jpg "$work/$profile"/*.png 2>/dev/null)
  "$python" -m img2pdf -o "$work/$profile.pdf" "${images[@]}"
  read -r theirWall theirCpu < <(timed ocrmypdf -l vie -j "$jobs" "$work/$profile.pdf" "$work/theirs.pdf"; echo)
  read -r ourWall ourCpu < <(timed "$bin/motcua-cli" digitize "${images[@]}" --out "$work/ours.pdf" --jobs "$jobs"; echo)
  theirs=$(scored "$profile" "$work/theirs.pdf")
  ours=$(scored "$profile" "$work/ours.pdf")
  rows+=("$profile ${#images[@]} $ourWall $theirWall $ourCpu $theirCpu $(stat -c %s "$work/ours.pdf") $(stat -c %s "$work/theirs.pdf") \
$(figure sCer "$ours") $(figure sCer "$theirs") $(figure fieldsFound "$ours") $(figure fieldsFound "$theirs") $(figure fields "$ours")")
done

printf '%s\n' "${rows[@]}" | awk -v json=$json '
  BEGIN { if (json == "yes") printf "{\"ocr\":["
          else print "profile   pages | pages/s ours theirs  ratio | CPU s/page ours theirs  ratio | kB/page ours theirs  ratio | sCER % ours theirs | fields" }
  { speed = $2 / $3; theirSpeed = $2 / $4
    if (json == "yes")
      printf "%s{\"profile\":\"%s\",\"pages\":%d,\"pagesPerSecond\":%.2f,\"speedRatio\":%.2f,\"cpuPerPage\":%.2f,\"cpuRatio\":%.3f,\"bytesPerPage\":%d,\"bytesRatio\":%.3f,\"sCer\":%.2f,\"sCerTheirs\":%.2f,\"fieldsFound\":%d,\"fieldsFoundTheirs\":%d,\"fields\":%d}", \
        (NR > 1 ? "," : ""), $1, $2, speed, speed / theirSpeed, $5 / $2, $5 / $6, $7 / $2, $7 / $8, $9, $10, $11, $12, $13
    else
      printf "%-9s %5d | %12.2f %6.2f %5.1fx | %15.2f %6.2f %5.2fx | %12.0f %6.0f %5.2fx | %11.2f %6.2f | %d %d of %d\n", \
        $1, $2, speed, theirSpeed, speed / theirSpeed, $5 / $2, $6 / $2, $5 / $6, $7 / $2 / 1024, $8 / $2 / 1024, $7 / $8, $9, $10, $11, $12, $13 }
  END { if (json == "yes") print "]}" }'
