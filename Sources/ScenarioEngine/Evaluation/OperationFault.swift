import Corridors
import Delimitation
import Diagnostics
import GEOS
import Geodesy
import PROJ

/// Why an operation could not be carried out on these features.
struct OperationFault: Error, Sendable {
  /// A stable identifier.
  var code: String
  /// What is wrong, in one line.
  var message: String
  /// Whose fault it is: the data's, a limit's, or ours.
  var kind: FailureKind
  /// The argument that is at fault, where it is one.
  var argument: String?
  /// What was probably meant.
  var suggestion: String?
  /// Messages with places of their own, told in place of the one message; empty for most faults.
  var diagnostics: [Diagnostic] = []

  init(
    _ code: String, _ message: String, kind: FailureKind = .data, argument: String? = nil, suggestion: String? = nil
  ) {
    self.code = code
    self.message = message
    self.kind = kind
    self.argument = argument
    self.suggestion = suggestion
  }

  /// Several faults of data, each at its place.
  init(_ diagnostics: [Diagnostic]) {
    self.init(diagnostics.first?.code ?? "data", diagnostics.first?.message ?? "")
    self.diagnostics = diagnostics
  }

  /// A refusal of the layers below, in the scenario author's terms where the cause is in the data.
  init(of error: any Error) {
    switch error {
    case let fault as OperationFault: self = fault
    case let error as GEOSError:
      self.init("geometry", "\(error.operation): \(error.message)", kind: error.code == .outOfMemory ? .limit : .data)
    case let error as GeodesyError:
      self.init("geometry", error.message, kind: error.code == .outOfMemory ? .limit : .data)
    case let error as DelimitationError: self.init("delimitation", error.message, kind: error.kind)
    case let error as CorridorError: self.init("corridor", error.message, kind: error.code == .engine ? .software : .data)
    case let error as PROJError: self.init(error.code.rawValue, error.message)
    default: self.init("internal", "\(error)", kind: .software)
    }
  }
}
