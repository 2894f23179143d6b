import Diagnostics
import GEOS
import Geodesy
import Quantities
import SimpleFeatures

extension Workshop {
  /// What is wrong with an area, with the place: `Self-intersection at [46.1, 39.8]`; `nil` when nothing is, or when it is
  /// no area.
  ///
  /// Nothing is repaired: what an area with crossing rings contains is for its author to say.
  func invalidity(of geometry: Geometry) throws(OperationFault) -> String? {
    guard geometry.dimension == 2 else { return nil }
    let validity = try geodesy { metric in try metric.aligned([geometry])[0].validity() }
    guard let reason = validity.reason else { return nil }
    let place = validity.place.map { " at [\($0.x.shortestText), \($0.y.shortestText)]" } ?? ""
    return reason + place
  }

  /// A fault for every feature whose areas are not valid, at the file it is from.
  ///
  /// - Parameter names: how messages call the features.
  func validityFaults(_ features: [WorldFeature], called names: [String], file: String) -> [Diagnostic] {
    zip(features, names).compactMap { feature, name in
      let problem: String?
      do throws(OperationFault) { problem = try invalidity(of: feature.geometry) } catch { problem = error.message }
      return problem.map { problem in
        Diagnostic(
          code: "invalid-area", "\(name): \(problem); expected an area whose rings neither cross nor overlap",
          at: SourcePlace(file: file))
      }
    }
  }
}
