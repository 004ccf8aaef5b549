#!/usr/bin/env bash
# Proves that ./dev brings everything: a fresh Debian 12 made by debootstrap, a clone of this commit, `./dev CALL` inside.
# usage (as root): installer/prove-clean-root.sh [FOLDER] [CALL…]      default call: test
# The machine's own package sources and npm settings are copied in; nothing else of it is visible inside.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
root=${1:-$(mktemp -d)}
shift || true
[ $# -gt 0 ] || set -- test
[ "$(id -u)" -eq 0 ] || { echo "root is needed for debootstrap and chroot" >&2; exit 3; }
command -v debootstrap >/dev/null || { echo "apt-get install debootstrap" >&2; exit 3; }

if [ ! -e "$root/etc/debian_version" ]; then
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | head -n 1)
  debootstrap --variant=minbase --include=ca-certificates,git bookworm "$root" "$mirror"
  cp -a /etc/apt/. "$root/etc/apt/"
  cp /etc/resolv.conf /etc/hosts "$root/etc/" 2>/dev/null || true
  cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
  if command -v npm >/dev/null; then
    printf 'registry=%s\ncafile=/etc/ssl/certs/ca-certificates.crt\n' "$(npm config get registry)" > "$root/root/.npmrc"
  fi
fi
rm -rf "$root/src"
git clone --quiet . "$root/src"

unmount() { umount "$root/proc" "$root/dev" 2>/dev/null || true; }
trap unmount EXIT
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
chroot "$root" /usr/bin/env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin \
  bash -c 'cd /src && "$@"' _ ./dev "$@"
