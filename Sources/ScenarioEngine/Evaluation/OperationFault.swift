import GEOS
import Geodesy
import PROJ

/// Why an operation could not be carried out on these features.
struct OperationFault: Error, Sendable {
  /// A stable identifier.
  var code: String
  /// What is wrong, in one line.
  var message: String
  /// Whether the fault is ours, not the scenario's.
  var isOurs: Bool
  /// The argument that is at fault, where it is one.
  var argument: String?
  /// What was probably meant.
  var suggestion: String?

  init(
    _ code: String, _ message: String, isOurs: Bool = false, argument: String? = nil, suggestion: String? = nil
  ) {
    self.code = code
    self.message = message
    self.isOurs = isOurs
    self.argument = argument
    self.suggestion = suggestion
  }

  /// A refusal of the layers below, in the scenario author's terms where the cause is in the data.
  init(of error: any Error) {
    switch error {
    case let fault as OperationFault: self = fault
    case let error as GEOSError: self.init("geometry", "\(error.operation): \(error.message)")
    case let error as GeodesyError: self.init("geometry", error.message)
    case let error as PROJError: self.init(error.code.rawValue, error.message)
    default: self.init("internal", "\(error)", isOurs: true)
    }
  }
}
