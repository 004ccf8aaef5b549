#!/usr/bin/env bash
# Proves that ./dev brings everything: a fresh Debian 12 made by debootstrap, a clone of this commit, `./dev CALL` inside.
# usage (as root): installer/prove-clean-root.sh [FOLDER] [CALL…]      default call: test
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
root=${1:-$(mktemp -d)}
shift || true
[ $# -gt 0 ] || set -- test
[ "$(id -u)" -eq 0 ] || { echo "root is needed for debootstrap and chroot" >&2; exit 3; }
. installer/fresh-root.sh
make_fresh_root "$root"
rm -rf "$root/src"
git clone --quiet . "$root/src"

trap 'leave_root "$root"' EXIT
enter_root "$root"
chroot "$root" /usr/bin/env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin \
  bash -c 'cd /src && "$@"' _ ./dev "$@"
