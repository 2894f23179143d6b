import Quantities
import ScenarioLanguage

/// The points of a sweep, in the order of its table.
struct SweepDesign: Sendable {
  let axes: [SweepAxis]
  let count: Int
  /// Where each point of a sample lies on each axis, from 0 to below 1; `nil` for every combination.
  private let places: [[Double]]?

  init(of sweep: SweepDeclaration) {
    axes = sweep.axes
    if let sample = sweep.sample {
      count = sample.count
      places = Self.hypercube(sample.count, axes: axes.count, seed: sample.seed)
    } else {
      count = axes.reduce(1) { $0 * ($1.count ?? 1) }
      places = nil
    }
  }

  /// The value of each axis' parameter at a point.
  func point(_ index: Int) -> [ParameterValue] {
    if let places { return zip(axes, places).map { axis, places in axis.value(at: places[index]) } }
    var rest = index
    var values: [ParameterValue] = []
    for axis in axes.reversed() {
      let count = axis.count ?? 1
      values.append(axis.value(at: rest % count))
      rest /= count
    }
    return values.reversed()
  }

  /// A Latin hypercube (McKay, Beckman and Conover 1979): each axis is cut into as many equal strata as there are points,
  /// every stratum is used once, in an order by chance, at a place by chance within it. Axes are drawn one after the other,
  /// so that another one at the end leaves the values of those before it.
  static func hypercube(_ count: Int, axes: Int, seed: UInt64) -> [[Double]] {
    var chance = SplitMix64(seed: seed)
    return (0..<axes).map { _ in
      chance.order(of: count).map { stratum in min((Double(stratum) + chance.share()) / Double(count), 1.0.nextDown) }
    }
  }
}

extension SweepAxis {
  /// The value at a place from 0 to below 1: of a list or of steps the one whose equal part of the way it is, of an interval
  /// what lies there, with the twelve digits that reports show.
  fileprivate func value(at place: Double) -> ParameterValue {
    guard case .interval(let from, let to) = values, let end = try? to.value(in: from.unit) else {
      let count = count ?? 1
      return value(at: min(Int(place * Double(count)), count - 1))
    }
    let value = (from.value + place * (end - from.value)).rounded(significantDigits: 12)
    let bounds = min(from.value, end)...max(from.value, end)
    return .quantity(Quantity(min(max(value, bounds.lowerBound), bounds.upperBound), from.unit))
  }
}
