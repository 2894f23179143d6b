#!/usr/bin/env bash
# Every benchmark, each beside its named peer, interleaved in one run; ends with 1 when a goal is missed.
# Called by `make bench`, which builds first.
set -euo pipefail
cd "$(dirname "$0")/.."

data=.build/benchmark-data
python=.build/venv/bin/python
measured=.build/release/measured
$python -m pip install -q --disable-pip-version-check -r Benchmarks/peers/requirements.txt
$python Benchmarks/data/make.py $data

missed=0
compare() { $python Benchmarks/compare.py "$@" || missed=1; }

# within NAME SECONDS COMMAND…: the wall time of a command, the best of three, against a limit.
within() {
  local name=$1 limit=$2 best=1e9 taken
  shift 2
  for _ in 1 2 3; do
    taken=$( { TIMEFORMAT=%R; time "$@" > /dev/null; } 2>&1 )
    best=$(awk -v a="$best" -v b="$taken" 'BEGIN { print (b < a) ? b : a }')
  done
  if awk -v a="$best" -v b="$limit" 'BEGIN { exit !(a < b) }'; then
    echo "$name: $best s, below $limit s"
  else
    echo "$name: $best s, MISSED $limit s"
    missed=1
  fi
}

goal() { [ "$1" = fc100 ] && echo 12 || echo 0; }
for file in fc100 fc100r; do
  compare "read $file.geojson, whole process: GeoPandas" --at-least "$(goal $file)" --runs 3 \
    -- $measured read $data/$file.geojson --vs $python Benchmarks/peers/read_geopandas.py $data/$file.geojson
  compare "read $file.geojson, whole process: orjson+shapely" --runs 3 \
    -- $measured read $data/$file.geojson --vs $python Benchmarks/peers/read_orjson.py $data/$file.geojson
done
compare "length of 10 million segments: pyproj.Geod" --at-least 20 --runs 3 --own-clock --tolerance 1e-9 \
  -- $measured length $data/line10m.bin --vs $python Benchmarks/peers/length_pyproj.py $data/line10m.bin
near() { echo "$1 $data/route.geojson $data/countries10m.geojson 10 $2"; }
compare "route in 258 countries, near borders: GeoPandas" --at-least 20 --runs 3 --tolerance 1e-3 --memory 0.25 \
  -- $(near "$measured near" 1) --vs $(near "$python Benchmarks/peers/near_geopandas.py" "")
# Its discs have 32 sides.
compare "the same: tuned script" --at-least 8 --runs 3 --tolerance 3e-3 -- $(near "$measured near" 1) \
  --vs $(near "$python Benchmarks/peers/near_tuned.py" 1)
compare "the same for 1,000 distances: tuned script" --at-least 20 --runs 1 --tolerance 3e-3 -- $(near "$measured near" 1000) \
  --vs $(near "$python Benchmarks/peers/near_tuned.py" 1000)
compare "a million points in 10,000 vertices: shapely" --at-least 1 --own-clock \
  -- $measured points $data/polygon10k.bin $data/points1m.bin \
  --vs $python Benchmarks/peers/points_shapely.py $data/polygon10k.bin $data/points1m.bin
compare "the same, rebuilt for every point: shapely" --at-least 300 --own-clock --runs 1 \
  -- $measured points $data/polygon10k.bin $data/points1m.bin \
  --vs $python Benchmarks/peers/points_shapely.py $data/polygon10k.bin $data/points1m.bin 300
compare "10,000 routes in 500 zones: shapely" --at-least 8 --runs 2 --own-clock --tolerance 1e-9 \
  -- $measured zones $data/zones.bin $data/routes.bin 1 \
  --vs $python Benchmarks/peers/zones_shapely.py $data/zones.bin $data/routes.bin
compare "the same on two threads, wall time: shapely" --at-least 14 --runs 2 --own-clock --tolerance 1e-9 \
  -- $measured zones $data/zones.bin $data/routes.bin 2 \
  --vs $python Benchmarks/peers/zones_shapely.py $data/zones.bin $data/routes.bin
$measured clipping 100000 1 | $python Benchmarks/peers/clipping_fractions.py || missed=1
cc -O2 -o $data/overlay_geos Benchmarks/peers/overlay_geos.c -lgeos_c
cc -O2 -o $data/transform_proj Benchmarks/peers/transform_proj.c -lproj
compare "overlays of 200,000 vertices, a fifth drawn anew: C" --at-least 2 --runs 3 --own-clock --tolerance 1e-12 \
  -- $measured overlay $data/borderA.bin $data/borderB.bin --vs $data/overlay_geos $data/borderA.bin $data/borderB.bin
compare "the same, all of the border drawn anew: C" --at-least 0.95 --own-clock --tolerance 1e-12 \
  -- $measured overlay $data/borderA.bin $data/borderC.bin --vs $data/overlay_geos $data/borderA.bin $data/borderC.bin
compare "10,000 polygons of 1,000 vertices made: shapely" --at-least 1 --own-clock --tolerance 1e-12 \
  -- $measured build $data/line10m.bin --vs $python Benchmarks/peers/build_shapely.py $data/line10m.bin
compare "10 million positions to UTM in place: PROJ in C" --at-least 0.95 --runs 3 --own-clock --tolerance 1e-12 \
  -- $measured transform $data/line10m.bin --vs $data/transform_proj $data/line10m.bin
compare "line midway between two islands of 5,000 vertices: scipy" --below 1 --own-clock --error 1e-3 --tolerance 2e-3 \
  -- $measured median $data/islands.geojson --vs $python Benchmarks/peers/median_scipy.py $data/islands.geojson
compare "every 40th road of the world cut by countries: shapely" --runs 3 --own-clock --error 1e-6 --tolerance 1e-3 \
  -- $measured cut $data/world-roads.bin $data/countries10m.geojson 40 \
  --vs $python Benchmarks/peers/cut_shapely.py $data/world-roads.bin $data/countries10m.geojson 40
within "822,234 roads of the world cut by 258 countries, wall time" 20 \
  $measured cut $data/world-roads.bin $data/countries10m.geojson 1
compare "monitoring centre, whole process: GeoPandas" --at-least 15 --tolerance 2e-4 \
  --figures oblast_area,covered_share,covered_share:short_range,farthest \
  -- .build/release/thalweg run Scenarios/aghdam-monitoring-centre.yaml -o $data/aghdam.geojson --summary json \
  --vs $python Benchmarks/peers/aghdam_geopandas.py GeoData $data/aghdam-peer.geojson
compare "10,000 ranges of the centre, wall time: shapely+pyproj" --at-least 8 --runs 3 --wall --tolerance 2e-4 --figures sweep:covered_share \
  -- .build/release/thalweg run Benchmarks/data/range-sweep.yaml --summary json \
  --vs $python Benchmarks/peers/sweep_shapely.py GeoData
# Deviations of a thousand draws are each sure to 2.2 %.
compare "1,000 draws of lines of 4,000 vertices: shapely" --at-least 5 --runs 2 --tolerance 1e-4 --spread 0.1 \
  --figures to_north,to_south,to_north:±,to_south:± \
  -- .build/release/thalweg run Benchmarks/data/attribution-draws.yaml --summary json \
  --vs $python Benchmarks/peers/attribution_shapely.py $data
within "the same, wall time" 10 .build/release/thalweg run Benchmarks/data/attribution-draws.yaml
for threads in 1 2; do
  .build/release/thalweg run Benchmarks/data/attribution-draws.yaml --summary json --threads $threads > $data/draws-$threads.json
done
cmp $data/draws-1.json $data/draws-2.json || missed=1
peer() { echo $python Benchmarks/peers/routing.py "$@"; }
for graph in railways highways; do
  echo "index of $graph: $($measured index $data/$graph.graph)"
  goal() { [ "$graph" = railways ] && echo "$1" || echo 0; }
  compare "100 ways by $graph with index made: scgraph Dijkstra" --at-least "$(goal 10)" --runs 3 --own-clock --tolerance 1e-9 \
    -- $measured paths $data/$graph.graph --vs $(peer scgraph paths $data/$graph.graph)
  compare "100 ways by $graph with indexes made: scgraph CH" --at-least "$(goal 1)" --runs 1 --own-clock --tolerance 1e-9 \
    -- $measured paths $data/$graph.graph --vs $(peer hierarchy paths $data/$graph.graph)
  compare "100 ways by $graph with index made: rustworkx" --runs 1 --own-clock --tolerance 1e-9 \
    -- $measured paths $data/$graph.graph --vs $(peer rustworkx paths $data/$graph.graph)
  compare "100 ways by $graph with index made: scipy" --runs 1 --own-clock --tolerance 1e-5 \
    -- $measured paths $data/$graph.graph --vs $(peer scipy paths $data/$graph.graph)
  compare "1,000 x 1,000 by $graph with index made: scipy" --at-least 5 --runs 1 --own-clock --tolerance 1e-5 \
    -- $measured matrix $data/$graph.graph --vs $(peer scipy matrix $data/$graph.graph)
  compare "an edge closed, and asked again by $graph: scipy" --below 0.01 --runs 1 --own-clock --tolerance 1e-5 \
    -- $measured closing $data/$graph.graph --vs $(peer scipy closing $data/$graph.graph)
done
within "every shipped scenario together, wall time" 5 .build/release/thalweg run Scenarios
exit $missed
