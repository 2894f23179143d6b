import Diagnostics

extension [Diagnostic] {
  /// How many messages about one file are shown.
  private static var mostOfOneFile: Int { 100 }

  /// The messages about one file in the order of their places, the first hundred of them and then how many more there are.
  func cappedForFile(_ file: String) -> [Diagnostic] {
    let most = Self.mostOfOneFile
    let ordered = enumerated().sorted { left, right in
      if Diagnostic.isBefore(left.element, right.element) { return true }
      return !Diagnostic.isBefore(right.element, left.element) && left.offset < right.offset
    }.map(\.element)
    guard count > most else { return ordered }
    return ordered.prefix(most)
      + [Diagnostic(.note, code: "more-faults", "and \(count - most) more", at: SourcePlace(file: file))]
  }
}
