import Delimitation
import Diagnostics
import ScenarioLanguage

/// The line that `legs:` or a `description:` of a traverse tells, read from the words alone.
struct DescribedLine {
  var line: BoundaryDescription.Line

  /// Reads either; of `legs:` every leg, so that all mistakes show at once.
  init(legs: String?, description: String?, isRhumb: Bool) throws(OperationFault) {
    if let description {
      line = try Self.reading(of: "description") { () throws(Failure) in
        try BoundaryDescription(description).lines.first { !$0.legs.isEmpty } ?? BoundaryDescription.Line()
      }
      return
    }
    line = BoundaryDescription.Line()
    var mistakes: [String] = []
    for (index, piece) in (legs ?? "").split(separator: ";").enumerated() {
      do throws(Failure) {
        let legs = try BoundaryDescription("\(piece) to point \(index + 2)").lines.flatMap(\.legs)
        if legs.count != 1 || legs[0].length == nil || (legs[0].azimuth == nil && legs[0].wind == nil) {
          mistakes.append("leg \(index + 1): expected an azimuth and a distance, such as `142.0° 143.05 km`")
        }
        line.legs += legs
      } catch {
        mistakes.append("leg \(index + 1): \(error.diagnostics.map(\.message).joined(separator: "; "))")
      }
    }
    guard mistakes.isEmpty else {
      throw OperationFault("description", mistakes.joined(separator: "; "), argument: "legs")
    }
    for index in line.legs.indices where isRhumb { line.legs[index].course = .loxodrome }
  }

  /// Carries out a reading of a text, its mistakes made one, each with its place in the text.
  static func reading<Result>(
    of argument: String, _ body: () throws(Failure) -> Result
  ) throws(OperationFault) -> Result {
    do throws(Failure) {
      return try body()
    } catch {
      let said = error.diagnostics.map { (fault: Diagnostic) -> String in
        guard argument == "description", let line = fault.place?.line, let column = fault.place?.column else {
          return fault.message
        }
        return "line \(line), column \(column) of the text: \(fault.message)"
      }
      throw OperationFault("description", said.joined(separator: "; "), argument: argument)
    }
  }
}
