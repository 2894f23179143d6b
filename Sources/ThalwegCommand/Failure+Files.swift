import Diagnostics
import FileSystem

extension Failure {
  /// A file or folder named on the command line cannot be read.
  init(reading fault: FileFault) {
    let kind: FailureKind =
      switch fault.code {
      case .tooLarge: .limit
      case .inputOutput: .inputOutput
      default: .noInput
      }
    self.init(kind, code: "unreadable", fault.reason, at: SourcePlace(file: fault.path))
  }

  /// An output cannot be created, or writing it failed midway.
  init(writing fault: FileFault) {
    let kind: FailureKind =
      switch fault.code {
      case .noSpace, .inputOutput, .tooLarge: .inputOutput
      default: .cannotCreate
      }
    self.init(kind, code: "unwritable", "cannot write: \(fault.reason)", at: SourcePlace(file: fault.path))
  }
}
