#!/usr/bin/env bash
# Proves the package: installed on a fresh Debian 12 made by debootstrap, the window starts and the data survive an upgrade and a purge.
# usage (as root, after ./dev package): installer/prove-package.sh [FOLDER]       a picture of the window: FOLDER/tmp/window.png
# Inside is nothing but Debian's base, the package, what it depends on, and a display without a screen.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
root=${1:-$(mktemp -d)}
deb=$(ls -t build/package/motcua_*.deb | head -n 1)
[ "$(id -u)" -eq 0 ] || { echo "root is needed for debootstrap and chroot" >&2; exit 3; }
. installer/fresh-root.sh
make_fresh_root "$root"

inside() { chroot "$root" /usr/bin/env -i HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"; }
check() { printf '%-58s' "$1"; shift; if "$@"; then echo ok; else echo FAILED; exit 1; fi; }

trap 'leave_root "$root"' EXIT
enter_root "$root"
cp "$deb" "$root/tmp/motcua.deb"
inside apt-get update -qq
inside apt-get install -y -qq --no-install-recommends /tmp/motcua.deb xvfb xauth imagemagick appstream desktop-file-utils man-db >/dev/null

starts() { # the window stands on a display after eight seconds, and ends when told to
  inside bash -c 'mkdir -p -m 700 /run/desk && XDG_RUNTIME_DIR=/run/desk xvfb-run -a bash -c "
    motcua --data /root/desk & desk=\$!; sleep 8; import -window root /tmp/window.png; kill -0 \$desk && kill \$desk"' 2>/dev/null
}
keeps() { [ "$(inside sha256sum /root/desk/kept 2>/dev/null)" = "$kept" ]; }
has_bill() { inside grep -q '"SPDX-2.3"' /usr/share/doc/motcua/motcua.spdx.json; }

mkdir -p "$root/root/desk"
date > "$root/root/desk/kept"
kept=$(inside sha256sum /root/desk/kept)
check "programs find every library" inside bash -c '! ldd /usr/bin/motcua /usr/bin/motcua-cli /usr/bin/motcua-worker | grep "not found"'
check "command line: a due date from the shipped catalogue" inside motcua-cli --json due --days 5 --received 2026-11-23T08:00:00+07:00
check "the window starts" starts
check "desktop entry" inside desktop-file-validate /usr/share/applications/motcua.desktop
check "AppStream metadata" inside appstreamcli validate --no-net /usr/share/metainfo/motcua.metainfo.xml
check "manual pages" inside bash -c 'zcat /usr/share/man/man1/motcua-cli.1.gz | grep -q "receive" && man -l --warnings /usr/share/man/man1/motcua-cli.1.gz >/dev/null'
check "bill of materials" has_bill
check "licence" inside test -s /usr/share/doc/motcua/copyright
check "installed again over itself" inside apt-get install -y -qq --reinstall /tmp/motcua.deb
check "the data are as they were" keeps
check "purged" inside apt-get purge -y -qq motcua
check "the data are as they were" keeps
check "nothing else is left" inside bash -c '! ls /usr/bin/motcua* /usr/share/doc/motcua /usr/share/applications/motcua.desktop 2>/dev/null'
