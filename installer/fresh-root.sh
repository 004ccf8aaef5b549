# shellcheck shell=bash
# A fresh Debian 12 in a folder, for the proofs beside this file. Sourced, not run.
# The machine's own package sources and npm settings are copied in; nothing else of it is visible inside.

make_fresh_root() { # folder
  command -v debootstrap >/dev/null || { echo "apt-get install debootstrap" >&2; exit 3; }
  [ ! -e "$1/etc/debian_version" ] || return 0
  local mirror
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | head -n 1)
  debootstrap --variant=minbase --include=ca-certificates,git bookworm "$1" "$mirror"
  cp -a /etc/apt/. "$1/etc/apt/"
  cp /etc/resolv.conf /etc/hosts "$1/etc/" 2>/dev/null || true
  cp -L /etc/ssl/certs/ca-certificates.crt "$1/etc/ssl/certs/ca-certificates.crt"
  if command -v npm >/dev/null; then
    printf 'registry=%s\ncafile=/etc/ssl/certs/ca-certificates.crt\n' "$(npm config get registry)" > "$1/root/.npmrc"
  fi
}

enter_root() { # folder
  mount -t proc proc "$1/proc"
  mount --bind /dev "$1/dev"
}

leave_root() { # folder
  umount "$1/proc" "$1/dev" 2>/dev/null || true
}
