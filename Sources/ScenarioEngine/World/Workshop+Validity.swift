import Diagnostics
import GEOS
import Geodesy
import Quantities
import SimpleFeatures

extension Workshop {
  /// What is wrong with an area, with the place: `the outline crosses itself at [46.1, 39.8]`; `nil` when nothing is, or when it is
  /// no area.
  ///
  /// Nothing is repaired: what an area with crossing rings contains is for its author to say.
  func invalidity(of geometry: Geometry) throws(OperationFault) -> String? {
    guard geometry.dimension == 2 else { return nil }
    let validity = try geodesy { metric in try metric.aligned([geometry])[0].validity() }
    guard let reason = validity.reason else { return nil }
    let place = validity.place.map { " at [\($0.x.shortestText), \($0.y.shortestText)]" } ?? ""
    return (Self.reasons[reason] ?? reason) + place
  }

  /// What GEOS says of an area that is none, in the words of who drew it.
  private static let reasons = [
    "Self-intersection": "the outline crosses itself", "Ring Self-intersection": "a ring touches itself",
    "Too few points in geometry component": "a ring of fewer than three different positions",
    "Hole lies outside shell": "a hole lies outside the area", "Holes are nested": "a hole lies in another hole",
    "Nested shells": "one part lies in another", "Duplicate Rings": "two rings are the same",
    "Interior is disconnected": "holes cut the area in two",
  ]

  /// A fault for every feature whose areas are not valid, in the order of their places.
  ///
  /// - Parameters:
  ///   - names: how messages call the features.
  ///   - places: where those stand whose index is given; asked only when there is a fault.
  func validityFaults(
    _ features: [WorldFeature], called names: [String], file: String, places: ([Int]) -> [Int: SourcePlace]
  ) -> [Diagnostic] {
    var problems: [(index: Int, text: String)] = []
    for (index, feature) in features.enumerated() {
      do throws(OperationFault) {
        if let problem = try invalidity(of: feature.geometry) { problems.append((index, problem)) }
      } catch {
        problems.append((index, error.message))
      }
    }
    guard !problems.isEmpty else { return [] }
    let found = places(problems.map(\.index))
    return problems.map { index, text in
      Diagnostic(
        code: "invalid-area", "\(names[index]): \(text); expected an area whose rings neither cross nor overlap",
        at: found[index] ?? SourcePlace(file: file))
    }.cappedForFile(file)
  }
}
