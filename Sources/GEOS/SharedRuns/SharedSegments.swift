import SimpleFeatures

/// The segments that the rings of two areas have in common, both ends the same numbers.
enum SharedSegments {
  /// The lines of two borders: runs that they share, and what only one of them has.
  struct Runs {
    var shared: [Coordinates] = []
    var differing: [Coordinates] = []
  }

  @inline(__always)
  static func visit(_ area: Coordinates, _ segment: (SegmentTable.Segment) -> Void) {
    for ring in area.paths {
      for index in ring.dropLast() { segment(SegmentTable.segment(Place(area, index), Place(area, index + 1))) }
    }
  }

  /// About what share of the segments of the shorter border the other has too, by one in sixty-four of them, chosen by their numbers,
  /// so that of both borders the same are chosen.
  static func estimatedShare(_ own: Coordinates, _ other: Coordinates) -> Double {
    let (ours, theirs) = (sample(own), sample(other))
    guard !ours.isEmpty, !theirs.isEmpty else { return 0 }
    return Double(ours.intersection(theirs).count) / Double(min(ours.count, theirs.count))
  }

  private static func sample(_ area: Coordinates) -> Set<SegmentTable.Segment> {
    var sample: Set<SegmentTable.Segment> = []
    visit(area) { if SegmentTable.mixed($0) >> 58 == 0 { sample.insert($0) } }
    return sample
  }

  static func runs(_ own: Coordinates, _ other: Coordinates) -> Runs {
    var table = SegmentTable(capacity: other.count)
    visit(other) { table.insert($0) }
    var isShared = [Bool](repeating: false, count: table.count)
    var runs = Runs()
    for ring in own.paths {
      append(ring, of: own, into: &runs, keepsShared: true) { segment in
        guard let number = table[segment] else { return false }
        isShared[number] = true
        return true
      }
    }
    for ring in other.paths {
      append(ring, of: other, into: &runs, keepsShared: false) { table[$0].map { isShared[$0] } ?? false }
    }
    return runs
  }

  /// Cuts a ring where it begins or ends to be shared.
  private static func append(
    _ ring: Range<Int>, of area: Coordinates, into runs: inout Runs, keepsShared: Bool,
    _ isShared: (SegmentTable.Segment) -> Bool
  ) {
    let (first, count) = (ring.lowerBound, ring.count - 1)
    guard count > 0 else { return }
    let shared = (first..<first + count).map { isShared(SegmentTable.segment(Place(area, $0), Place(area, $0 + 1))) }
    // Begin where a run begins, so that none is cut in two at the start of the ring.
    let start = (0..<count).first { shared[$0] != shared[($0 + count - 1) % count] } ?? 0
    var step = 0
    while step < count {
      let begin = (start + step) % count
      var length = 1
      while step + length < count, shared[(start + step + length) % count] == shared[begin] { length += 1 }
      step += length
      guard keepsShared || !shared[begin] else { continue }
      // At the end of the ring its first position comes again, once.
      let toEnd = min(length, count - begin)
      var values = area.values[2 * (first + begin)..<2 * (first + begin + toEnd + 1)]
      if toEnd < length { values += area.values[2 * (first + 1)..<2 * (first + 1 + length - toEnd)] }
      let run = Coordinates(.lineString, values: [Double](values))
      if shared[begin] { runs.shared.append(run) } else { runs.differing.append(run) }
    }
  }
}
