#!/usr/bin/env bash
# Builds the Dockerfile where no container engine runs: buildah in a chroot, on a Debian made by debootstrap.
# Needs root, buildah and debootstrap. The Python is Debian's own (3.11), not the one the Dockerfile names.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
export STORAGE_DRIVER=vfs BUILDAH_ISOLATION=chroot
base=$(sed -n 's/^FROM \(.*\) AS build$/\1/p' Dockerfile)
trap 'rm -rf "$work"' EXIT

echo "== a Debian to stand in for $base"
debootstrap --variant=minbase --include=python3,python3-venv,python3-pip,ca-certificates \
  bookworm "$work/root" >"$work/debootstrap.log"
ln -s /usr/bin/python3 "$work/root/usr/local/bin/python"
cp /etc/ssl/certs/ca-certificates.crt "$work/root/etc/ssl/certs/"
from=$(buildah from scratch)
buildah add --quiet "$from" "$work/root" / >/dev/null
buildah commit --quiet --rm "$from" "docker.io/library/$base" >/dev/null

echo "== the Dockerfile"
buildah bud --pull-never --format docker --tag introductions .

echo "== what the image holds"
ran=$(buildah from --pull-never introductions)
trap 'buildah rm "$ran" >/dev/null; rm -rf "$work"' EXIT
inside() { buildah run --user bot "$ran" -- "$@"; }
refused() { if inside "$@" 2>/dev/null; then echo "was allowed: $*" >&2; exit 1; fi; }
test "$(inside id -u)" = 10001
refused touch /app/changed
refused touch /opt/venv/changed
refused test -e /app/.git
refused test -e /app/.env
inside touch /data/changed

echo "== a whole trip inside it"
inside python -m chatbot demo --play
echo "== the container holds"
