// Our side of the benchmarks: one job a call, its result printed as numbers for comparison with a peer's.
//
// usage: measured read FILE      features and positions of a GeoJSON file
//        measured length FILE    geodesic length in metres of a line of raw doubles, and the seconds of the work alone
//        measured near ROUTE AREAS KM COUNT    kilometres of a route inside areas, and of those within KM of the area's own border, or
//                                within each of COUNT distances up to KM, all together
//        measured median SIDES   metres of the line midway between two features, the largest difference in metres of the
//                                distances at its vertices by the exact inverse, and the seconds of the work alone
//        measured cut ROADS AREAS STEP    every STEP-th edge of a file of raw doubles cut by areas, the first of which counts where
//                                they overlap: edges, pieces, kilometres, those in no area, those in each times its number, the most metres by
//                                which an edge differs from the sum of its pieces, and the seconds of the work alone, on two threads
//        measured points POLYGON POINTS    how many of a file of positions lie in a polygon, and the seconds of the work alone
//        measured zones ZONES ROUTES THREADS    planar lengths of routes in zones: the sum, each times the number of its zone, and of its
//                                route, and the seconds: of the processor on one thread, that pass on several
//        measured build LINE      10,000 polygons of 1,000 positions of a line: how many, the area of one, and the seconds
//        measured transform LINE  a line brought to zone 38 of UTM: positions, sums of eastings and northings, and the seconds
//        measured overlay FIRST SECOND    areas of intersection, union and both differences of two polygons, and the seconds
//        measured clipping COUNT SEED    cases of clipping of the hardest kind where the clipper and overlay differ, in words
//        measured paths GRAPH     kilometres of 100 ways, and the seconds of making the index and finding them
//        measured queries GRAPH   the same without making the index
//        measured matrix GRAPH    kilometres of the ways between 1,000 nodes, and the seconds
//        measured closing GRAPH   kilometres of a way with its edges closed in turn, and the seconds of the slowest
//        measured index GRAPH     what the index takes, in words

import Corridors
import Delimitation
import FileSystem
import GEOS
import Geodesy
import Glibc
import PROJ
import SimpleFeatures

func processorSeconds() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

func wallSeconds() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

func positions(of geometry: Geometry?) -> Int {
  guard let coordinates = geometry?.coordinates else { return 0 }
  return coordinates.count + coordinates.members.reduce(0) { $0 + positions(of: $1) }
}

func read(_ path: String) throws {
  let stream = try DiskFiles().stream(path, limit: 1 << 30)
  let collection = GeoJSONReader.readInPieces { (try? stream.read(into: &$0)) ?? 0 } ?? FeatureCollection()
  print(collection.features.count, collection.features.reduce(0) { $0 + positions(of: $1.geometry) })
}

func length(_ path: String) throws {
  let line = Geometry(Coordinates(.lineString, values: try doubles(path)))
  let start = processorSeconds()
  let metres = EllipsoidalMetric().length(of: line)
  print(metres, processorSeconds() - start)
}

func doubles(_ path: String) throws -> [Double] {
  let bytes = try DiskFiles().read(path, limit: 1 << 30)
  return unsafe bytes.withUnsafeBytes { raw in
    (0..<raw.count / 8).map {
      unsafe Double(bitPattern: UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self)))
    }
  }
}

func cut(_ roads: String, _ areas: String, step: Int) throws {
  let values = try doubles(roads)
  let countries = try GeoJSONReader.read(DiskFiles().read(areas, limit: 1 << 30), file: areas).features
  let territories = countries.enumerated().map {
    TerritoryArea(id: "\($0.offset)", geometry: $0.element.geometry ?? .polygon([]))
  }
  let metric = EllipsoidalMetric()
  let edges = stride(from: 0, to: values.count / 4, by: step).map { index -> NetworkEdge in
    let line = Geometry(Coordinates(.lineString, values: Array(values[4 * index..<4 * index + 4])))
    return NetworkEdge(id: "\(index)", from: 0, to: 0, mode: .road, path: line, length: metric.length(of: line))
  }
  let network = Network(edges: edges)
  let start = processorSeconds()
  let grid = TerritoryGrid(territories)
  let cut = NetworkCut(of: network, by: grid, threads: 2, in: metric)
  let seconds = processorSeconds() - start
  let lengths = cut.lengths(of: network, in: grid)
  let worst = zip(cut.pieces, edges).reduce(0) { worst, pair in
    max(worst, (pair.0.reduce(0) { $0 + $1.length } - pair.1.length).magnitude)
  }
  let weighted = lengths.dropLast().enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
  print(
    edges.count, cut.pieces.reduce(0) { $0 + $1.count }, lengths.reduce(0, +) / 1000, (lengths.last ?? 0) / 1000,
    weighted / 1000,
    worst, seconds)
}

func median(_ path: String) throws {
  let sides = try GeoJSONReader.read(DiskFiles().read(path, limit: 1 << 30), file: path).features.compactMap(\.geometry)
  let metric = EllipsoidalMetric()
  let start = processorSeconds()
  let lines = try metric.medianLines(between: [sides[0]], and: [sides[1]])
  let seconds = processorSeconds() - start
  let geodesic = Geodesic(.wgs84)
  var worst = 0.0
  for point in lines.flatMap(\.points) {
    let distances = point.controls.map { geodesic.inverse(from: point.position, to: $0.position).distance }
    worst = max(worst, (distances.max() ?? 0) - (distances.min() ?? 0))
  }
  print(lines.reduce(0) { $0 + metric.length(of: $1.geometry) }, worst, seconds)
}

switch CommandLine.arguments.dropFirst().first {
case "read" where CommandLine.arguments.count == 3: try read(CommandLine.arguments[2])
case "length" where CommandLine.arguments.count == 3: try length(CommandLine.arguments[2])
case "near" where CommandLine.arguments.count == 6:
  try near(
    CommandLine.arguments[2], CommandLine.arguments[3], Double(CommandLine.arguments[4]) ?? 10,
    count: Int(CommandLine.arguments[5]) ?? 1)
case "cut" where CommandLine.arguments.count == 5:
  try cut(CommandLine.arguments[2], CommandLine.arguments[3], step: max(1, Int(CommandLine.arguments[4]) ?? 1))
case "points" where CommandLine.arguments.count == 4: try points(CommandLine.arguments[2], CommandLine.arguments[3])
case "zones" where CommandLine.arguments.count == 5:
  try zones(CommandLine.arguments[2], CommandLine.arguments[3], threads: Int(CommandLine.arguments[4]) ?? 1)
case "build" where CommandLine.arguments.count == 3: try building(CommandLine.arguments[2])
case "transform" where CommandLine.arguments.count == 3: try transformed(CommandLine.arguments[2])
case "overlay" where CommandLine.arguments.count == 4: try overlay(CommandLine.arguments[2], CommandLine.arguments[3])
case "clipping" where CommandLine.arguments.count == 4:
  try clipping(cases: Int(CommandLine.arguments[2]) ?? 0, seed: UInt64(CommandLine.arguments[3]) ?? 0)
case "median" where CommandLine.arguments.count == 3: try median(CommandLine.arguments[2])
case "paths" where CommandLine.arguments.count == 3: try paths(CommandLine.arguments[2], builds: true)
case "queries" where CommandLine.arguments.count == 3: try paths(CommandLine.arguments[2], builds: false)
case "matrix" where CommandLine.arguments.count == 3: try matrix(CommandLine.arguments[2])
case "closing" where CommandLine.arguments.count == 3: try closing(CommandLine.arguments[2])
case "index" where CommandLine.arguments.count == 3: try index(CommandLine.arguments[2])
default:
  print(
    "usage: measured read|length|build|transform|median|paths|queries|matrix|closing|index FILE | measured points|overlay FILE FILE | measured near ROUTE AREAS KM COUNT | measured cut ROADS AREAS STEP | measured zones ZONES ROUTES THREADS | measured clipping COUNT SEED"
  )
  exit(64)
}
