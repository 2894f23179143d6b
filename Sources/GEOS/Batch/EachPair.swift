import SimpleFeatures

/// What the operations over collections share: every geometry, every pair, every pair that is near.
extension [Geometry] {
  /// How many geometries are worked on in one go: so many that preparing one other for them costs little.
  private static var pieceSize: Int { 512 }

  /// Works on each geometry, each piece with something made for it.
  func each<Tool, Made: Sendable>(
    threads: Int, _ makeTool: @Sendable () throws(GEOSError) -> Tool,
    _ work: @Sendable (Tool, Geometry) throws(GEOSError) -> Made
  ) throws(BatchError) -> [Made] {
    try BatchWork.inPieces(of: count, size: Self.pieceSize, threads: threads) { (piece) throws(BatchError) in
      let tool = try BatchError.naming { () throws(GEOSError) in try makeTool() }
      var made: [Made] = []
      made.reserveCapacity(piece.count)
      for index in piece {
        made.append(try BatchError.naming(index) { () throws(GEOSError) in try work(tool, self[index]) })
      }
      return made
    }
  }

  /// Works on each geometry and the one in the same place of another collection.
  func eachPair<Made: Sendable>(
    with others: [Geometry], threads: Int, _ work: @Sendable (Geometry, Geometry) throws(GEOSError) -> Made
  ) throws(BatchError) -> [Made] {
    guard count == others.count else {
      let message = "\(count) geometries and \(others.count) others are no pairs"
      throw BatchError(cause: GEOSError(code: .outOfRange, operation: "eachPair", message: message))
    }
    return try BatchWork.inPieces(of: count, size: Self.pieceSize, threads: threads) { (piece) throws(BatchError) in
      var made: [Made] = []
      made.reserveCapacity(piece.count)
      for index in piece {
        made.append(
          try BatchError.naming(index, other: index) { () throws(GEOSError) in try work(self[index], others[index]) })
      }
      return made
    }
  }

  /// Works on each pair of a geometry and one of another collection whose boxes are at most so far apart; a geometry that is in
  /// several pairs is prepared for them. The pairs for which there is a result come by their places in order.
  func joined<Made: Sendable>(
    with others: [Geometry], reach: Double, threads: Int,
    _ work: @Sendable (PreparedGeometry, Geometry) throws(GEOSError) -> Made?
  ) throws(BatchError) -> [Pairing<Made>] {
    try BatchError.naming { () throws(GEOSError) in try Argument.notNegative(reach, "distance", of: "joined") }
    // Each crosses into GEOS here, so that its faults are told whether it is in a pair or not.
    let boxes = try boxes(threads: threads) { BatchError(index: $0, cause: $1) }
    let tree = BoxTree(try others.boxes(threads: threads) { BatchError(otherIndex: $0, cause: $1) })
    return try BatchWork.inPieces(of: count, size: 16, threads: threads) { (piece) throws(BatchError) in
      var made: [Pairing<Made>] = []
      for index in piece {
        guard let box = boxes[index] else { continue }
        let near = tree.meeting(box.grown(by: reach))
        guard !near.isEmpty else { continue }
        let prepared = try BatchError.naming(index) { () throws(GEOSError) in try PreparedGeometry(self[index]) }
        for other in near {
          let value = try BatchError.naming(index, other: other) { () throws(GEOSError) in try work(prepared, others[other]) }
          if let value { made.append(Pairing(index: index, otherIndex: other, value: value)) }
        }
      }
      return made
    }
  }

  /// The box of each geometry; `nil` for an empty one.
  private func boxes(
    threads: Int, _ failure: @Sendable (Int, GEOSError) -> BatchError
  ) throws(BatchError) -> [BoxTree.Box?] {
    try BatchWork.inPieces(of: count, size: 64, threads: threads) { (piece) throws(BatchError) in
      var boxes: [BoxTree.Box?] = []
      for index in piece {
        do throws(GEOSError) {
          _ = try self[index].handle()
        } catch {
          throw failure(index, error)
        }
        boxes.append(BoxTree.Box(self[index]))
      }
      return boxes
    }
  }
}
