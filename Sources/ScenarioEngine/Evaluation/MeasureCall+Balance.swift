import Delimitation
import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

/// The table of a balance: who has how much, what is left, how, and what was held fixed.
enum BalanceTable {
  static let columns: [TableFigure.Column] = [
    .init("what"), .init("area", .squareMetre), .init("offset", .metre, keepsUnit: true, decimals: 3),
    .init("how", keepsUnit: true),
  ]

  static func table(
    _ parties: [(name: String, area: Double, how: String)], residual: Double, ratio: Double,
    offset: (metres: Double, how: String)?, fixed: String
  ) -> TableFigure {
    var rows: [[TableFigure.Cell]] = parties.map {
      [.text("to \($0.name)"), .number($0.area), .none, .text($0.how)]
    }
    rows.append([.text("residual"), .number(residual), .none, .text("of \(ratio.shortestText) : 1")])
    if let offset { rows.append([.text("offset"), .none, .number(offset.metres), .text(offset.how)]) }
    rows.append([.text("held fixed"), .none, .none, .text(fixed)])
    return TableFigure(columns: columns, rows: rows, method: "balance of areas: arithmetic, not a proposal")
  }
}

extension MeasureCall {
  /// What would make the second line attribute to both parties alike, counted from the first.
  func balance() throws(OperationFault) -> TableFigure {
    workshop.remarks.add(
      "balance", "a balance of areas is arithmetic, and not a proposal: it knows nothing of who lives where", at: nil)
    let divided = try dividedGround()
    guard divided.territory.parties.count == 2 else {
      throw OperationFault(
        "two-parties", "a balance is between two parties, and here are \(divided.territory.parties.count); expected two",
        argument: "parties")
    }
    let ratio = features.call.number("ratio", features.parameters) ?? 1
    let within = base("within") ?? 1_000
    return text("by") == "offset" ? try offset(divided, ratio, within) : try pieces(divided, ratio, within)
  }

  private func pieces(_ ground: DividedGround, _ ratio: Double, _ within: Double) throws(OperationFault) -> TableFigure {
    let found = try attribution(try division(of: ground, 0), try division(of: ground, 1), withPieces: true)
    let parties = ground.territory.parties
    let indices = parties.map { found.parties.firstIndex(of: $0) }
    let counted = found.pieces.indices.filter { indices.contains(found.pieces[$0].second) && found.pieces[$0].second != nil }
    let balance = try workshop.geodesy { _ in
      try PieceBalance(
        counted.map { (found.pieces[$0].second == indices[0], found.pieces[$0].area) }, ratio: ratio, tolerance: within)
    }
    guard !balance.followed.isEmpty else {
      throw OperationFault(
        "no-balance",
        "no choice of the \(counted.count) pieces keeps \(ratio.shortestText) : 1 to \(within.shortestText) m²; expected a larger `within`",
        argument: "within")
    }
    func how(_ party: Int) -> String {
      let own = balance.followed.filter { found.pieces[counted[$0]].second == indices[party] }
      return "by \(name(1)): piece\(own.count == 1 ? "" : "s") "
        + own.map { String(counted[$0] + 1) }.joined(separator: ", ") + " of \(found.pieces.count)"
    }
    let left = balance.untried.count
    return BalanceTable.table(
      [(parties[0], balance.areas.first, how(0)), (parties[1], balance.areas.second, how(1))],
      residual: balance.residual, ratio: ratio, offset: nil,
      fixed: "pieces are whole; the rest is by \(name(0))" + (left > 0 ? ", the \(left) smallest untried" : ""))
  }

  private func offset(_ ground: DividedGround, _ ratio: Double, _ within: Double) throws(OperationFault) -> TableFigure {
    let parties = ground.territory.parties
    let reference = try division(of: ground, 0)
    let balance = try workshop.geodesy { metric in
      try OffsetBalance(
        ground.lines[1], against: reference, of: ground.territory, parties: (parties[0], parties[1]), ratio: ratio,
        most: base("most") ?? 5_000, tolerance: within, in: metric)
    }
    let side = balance.offset >= 0 ? balance.azimuth : (balance.azimuth + 180).truncatingRemainder(dividingBy: 360)
    return BalanceTable.table(
      [
        (parties[0], balance.areas.first, "by \(name(1)), moved"), (parties[1], balance.areas.second, "by \(name(1)), moved"),
      ], residual: balance.residual, ratio: ratio,
      offset: (abs(balance.offset), "on azimuth \(side.text(decimals: 2))°"), fixed: "both ends and the shape of \(name(1))")
  }
}
