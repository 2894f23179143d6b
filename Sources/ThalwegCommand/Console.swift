import Diagnostics
import FileSystem

/// Where a command's text goes.
struct Console: Sendable {
  private let output: any ByteSink
  private let errorOutput: any ByteSink
  private let progressIsShown: Bool

  init(_ surroundings: CommandSurroundings) {
    output = surroundings.output
    errorOutput = surroundings.errorOutput
    progressIsShown = surroundings.errorIsTerminal
  }

  /// Writes an answer to standard output, with a line end after it; nothing when it is empty.
  func show(_ text: String) throws(Failure) {
    try write(Self.bytes(of: text))
  }

  func write(_ bytes: [UInt8]) throws(Failure) {
    do throws(FileFault) {
      try output.write(bytes)
    } catch {
      throw Failure(writing: error)
    }
  }

  /// As ``write(_:)``, for whoever can still take back what depends on it.
  func put(_ bytes: [UInt8]) throws(FileFault) {
    try output.write(bytes)
  }

  /// Writes a message to standard error. When nobody can hear it there is nobody to tell.
  func tell(_ text: String) {
    try? errorOutput.write(Self.bytes(of: text))
  }

  func tell(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    tell(diagnostics.map { $0.text() }.joined(separator: "\n"))
  }

  func tell(_ failure: Failure) {
    tell(failure.diagnostics)
  }

  /// Shows how far the work is, on a terminal only; the next message writes over it.
  func progress(_ text: String) {
    if progressIsShown { try? errorOutput.write(Array("\r\u{1B}[K\(text)".utf8)) }
  }

  /// Takes the last progress off the terminal.
  func endProgress() {
    progress("")
  }

  /// The text with a line end at its end.
  static func bytes(of text: String) -> [UInt8] {
    text.isEmpty ? [] : Array((text.hasSuffix("\n") ? text : text + "\n").utf8)
  }
}
