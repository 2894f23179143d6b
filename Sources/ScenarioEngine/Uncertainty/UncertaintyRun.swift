import Diagnostics
import Geodesy
import OrderedCollections
import Quantities
import ScenarioLanguage

/// Finds the ± of every figure by evaluating the scenario again and again with positions that are off by chance.
struct UncertaintyRun {
  /// How many draws are worked on before their figures are added up, in the order of the draws.
  private static let batch = 64
  /// The least share of the draws in which a figure must have a value.
  private static let leastShare = 0.9

  let declaration: UncertaintyDeclaration
  let evaluator: Evaluator
  let worlds: [World]

  /// One measure in one world.
  private struct Place: Hashable {
    var measure: String
    var world: Int
  }

  /// Draws, sets the ± of the figures and says what was found.
  ///
  /// - Throws: the fault of the first draw that cannot be evaluated.
  func report(_ workers: Workers) throws(Failure) -> DrawReport {
    // Whoever evaluated what before: nothing that is not drawn itself rests on a drawn ±.
    for name in evaluator.scenario.measureOrder {
      for world in worlds { _ = try evaluator.figure(name, in: world) }
    }
    var bases: OrderedDictionary<Place, (figure: Figure, cells: DrawnCells)> = [:]
    for name in evaluator.scenario.measureOrder where declaration.measures?.contains(name) != false {
      var met: Set<WorldKey> = []
      for (index, world) in worlds.enumerated() where try isKnown(name, in: world) {
        // What is in a variant as in the baseline is one figure, drawn and told once.
        guard met.insert(try evaluator.key(name, in: world)).inserted else { continue }
        let figure = try evaluator.figure(name, in: world)
        bases[Place(measure: name, world: index)] = (figure, DrawnCells(figure))
      }
    }
    let places = Array(bases.keys)
    var sums = places.map { place in (bases[place]?.cells.addresses ?? []).map { _ in RunningSpread() } }
    let book = PositionBook(declaration)
    for start in stride(from: 0, to: declaration.draws, by: Self.batch) {
      let draws = Array(start..<min(start + Self.batch, declaration.draws))
      let outcomes = workers.map(draws) { index in
        Result { () throws(Failure) in try figures(of: places, in: evaluator.drawing(PositionDraw(index, from: book)), index) }
      }
      for outcome in outcomes {
        for (place, cells) in try outcome.get().enumerated() {
          for (cell, address) in (bases[places[place]]?.cells.addresses ?? []).enumerated() {
            if let value = cells.values[address] { sums[place][cell].add(value) }
          }
        }
      }
    }
    var rows: [DrawReport.Row] = []
    for (place, spreads) in zip(places, sums) {
      guard let base = bases[place] else { continue }
      var drawn: [DrawnCells.Address: Double] = [:]
      for (address, sum) in zip(base.cells.addresses, spreads) {
        guard Double(sum.count) >= Self.leastShare * Double(declaration.draws), let value = base.cells.values[address]
        else { continue }
        drawn[address] = sum.deviation
        let unit = unit(of: place.measure, address, base.figure)
        rows.append(
          DrawReport.Row(
            measure: place.measure, world: worlds[place.world].name, row: address.row, column: address.column, unit: unit,
            value: value / unit.factor, closedForm: Self.closedForm(base.figure, address).map { $0 / unit.factor },
            drawn: sum.deviation / unit.factor, mean: sum.mean / unit.factor))
      }
      try evaluator.set(
        DrawnCells.figure(base.figure, withSpreads: drawn), of: place.measure, in: worlds[place.world])
    }
    return DrawReport(
      draws: declaration.draws, seed: declaration.seed, correlation: declaration.correlation, rows: rows)
  }

  /// Whether everything that a measure rests on says how sure it is.
  private func isKnown(_ name: String, in world: World) throws(Failure) -> Bool {
    let needs = evaluator.dependencies.measures[name] ?? .init()
    let drawn = evaluator.scenario.features.values.filter { $0.call.isDrawn && needs.sources.contains($0.name) }.map(\.name)
    let grounds = needs.data.sorted() + drawn
    for ground in grounds {
      let list = try evaluator.features(ground, in: world)
      if list.accuracy == nil, !list.isEmpty { return false }
    }
    return !grounds.isEmpty
  }

  private func figures(of places: [Place], in own: Evaluator, _ index: Int) throws(Failure) -> [DrawnCells] {
    var cells: [DrawnCells] = []
    for place in places {
      do throws(Failure) {
        cells.append(DrawnCells(try own.figure(place.measure, in: worlds[place.world])))
      } catch {
        throw Failure(
          error.kind,
          error.diagnostics.map { diagnostic in
            var diagnostic = diagnostic
            diagnostic.message +=
              " (in draw \(index + 1) of the uncertainty; expected a `correlation` longer than its vertices are apart)"
            return diagnostic
          })
      }
    }
    return cells
  }

  /// What a number of a measure is shown in.
  private func unit(of measure: String, _ address: DrawnCells.Address, _ figure: Figure) -> UnitOfMeasure {
    let own = evaluator.scenario.measures[measure]?.unit ?? .one
    guard case .table(let table) = figure else { return own }
    return table.columns.first { $0.name == address.column }?.shown(in: own).unit ?? own
  }

  private static func closedForm(_ figure: Figure, _ address: DrawnCells.Address) -> Double? {
    switch figure {
    case .scalar(let scalar): return scalar.plusMinus
    case .matrix(let matrix):
      guard let row = matrix.rows.firstIndex(of: address.row), let column = matrix.columns.firstIndex(of: address.column),
        matrix.plusMinus.indices.contains(row)
      else { return nil }
      return matrix.plusMinus[row][column]
    case .table(let table):
      let row = table.rows.firstIndex { $0.first == .text(address.row) }
      guard let row, let column = table.columns.firstIndex(where: { $0.name == address.column }),
        table.plusMinus.indices.contains(row)
      else { return nil }
      return table.plusMinus[row][column]
    }
  }
}

/// Mean and spread of numbers as they come (Welford 1962).
private struct RunningSpread {
  private(set) var count = 0
  private(set) var mean = 0.0
  private var squares = 0.0

  mutating func add(_ value: Double) {
    count += 1
    let step = value - mean
    mean += step / Double(count)
    squares += step * (value - mean)
  }

  /// The standard deviation of the sample.
  var deviation: Double { count > 1 ? (squares / Double(count - 1)).squareRoot() : 0 }
}
