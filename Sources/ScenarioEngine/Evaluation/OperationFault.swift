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

  init(_ code: String, _ message: String, isOurs: Bool = false) {
    self.code = code
    self.message = message
    self.isOurs = isOurs
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
