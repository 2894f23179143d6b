import Diagnostics
import OrderedCollections
import Quantities
import ScenarioLanguage

/// Evaluates a scenario at every point of its sweep.
///
/// What many points share is left to the run's own evaluator, which keeps it; what is made for one point is let go with it,
/// so that a sweep of a million points needs no more room than its table.
struct SweepRun {
  /// A name that has at most so many different results is kept for all points.
  private static let mostKept = 256
  /// How many points are worked on between two reports of progress.
  private static let batch = 1024

  let evaluator: Evaluator
  let sweep: SweepDeclaration
  let design: SweepDesign
  /// The baseline and the variants of the columns.
  let worlds: [String?]
  /// Names with more different results than are kept.
  private let passing: Set<String>
  /// Names of data that stand for other features at other points.
  private let varyingData: [String]

  /// - Parameter chosen: the variants of the run.
  init(_ sweep: SweepDeclaration, _ evaluator: Evaluator, variants chosen: [String]) {
    self.evaluator = evaluator
    self.sweep = sweep
    design = SweepDesign(of: sweep)
    worlds = [nil] + sweep.variants.filter(chosen.contains)
    let counts = SweepCounts(sweep, of: evaluator)
    passing = counts.names(withMoreThan: Self.mostKept)
    varyingData = evaluator.scenario.data.keys.filter { counts.lists(of: $0) > 1 }
  }

  private var scenario: Scenario { evaluator.scenario }

  /// What one point gave.
  struct Point: Sendable {
    var row: SweepTable.Row
    /// Why a column has no value.
    var reasons: [Int: String] = [:]
    /// The names of data that are absent, with the reason.
    var absences: [String: String] = [:]
  }

  /// Every point in order.
  ///
  /// - Throws: the failure of the first point that has one.
  func points(_ workers: Workers, progress: (_ done: Int, _ all: Int) -> Void) throws(Failure) -> [Point] {
    var points: [Point] = []
    points.reserveCapacity(design.count)
    for start in stride(from: 0, to: design.count, by: Self.batch) {
      let indices = Array(start..<min(start + Self.batch, design.count))
      let outcomes = workers.map(indices) { index in Result { () throws(Failure) in try point(index) } }
      for outcome in outcomes { points.append(try outcome.get()) }
      progress(points.count, design.count)
    }
    return points
  }

  private func point(_ index: Int) throws(Failure) -> Point {
    let values = design.point(index)
    let names = sweep.axes.map(\.parameter.name)
    let swept = ParameterValues(uniqueKeysWithValues: zip(names, values))
    var point = Point(row: SweepTable.Row(point: values, figures: []))
    do throws(Failure) {
      for variant in worlds {
        let world = World(of: scenario, variant: variant, with: swept)
        let own = evaluator.passing(passing)
        for name in sweep.measures {
          guard case .scalar(let figure) = try own.figure(name, in: world) else { continue }
          let unit = scenario.measures[name]?.unit ?? .one
          if figure.value == nil { point.reasons[point.row.figures.count] = figure.reason ?? "no value" }
          point.row.figures.append(figure.shown(in: unit).value)
        }
        guard variant == nil else { continue }
        for name in varyingData { point.absences[name] = try own.features(name, in: world).absence }
      }
    } catch {
      throw error.at(point: zip(names, values).map { "\($0) = \($1)" }.joined(separator: ", "))
    }
    return point
  }
}

extension Failure {
  /// The failure with the point of a sweep that it belongs to.
  fileprivate func at(point: String) -> Failure {
    Failure(
      kind,
      diagnostics.map { diagnostic in
        var diagnostic = diagnostic
        diagnostic.message += " (in the sweep, \(point))"
        return diagnostic
      })
  }
}
