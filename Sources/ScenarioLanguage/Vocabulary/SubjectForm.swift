/// What may stand under an operation's own key.
public enum SubjectForm: Sendable, Hashable {
  /// Names of data or features: one alone, or a list of so many.
  case names(ClosedRange<Int>)
  /// One position: `[45.02, 41.07]` or degrees, minutes and seconds as text.
  case position
  /// A list of positions, at least two.
  case positions
  /// One ring of positions, or a list of rings: the shell, then holes.
  case rings
  /// Measures, cells of measures, figures or `$parameters`: a list of so many.
  case figures(ClosedRange<Int>)

  /// One name of data or of a feature.
  public static let name = SubjectForm.names(1...1)
  /// Exactly two names of data or features.
  public static let pair = SubjectForm.names(2...2)
  /// A list of one or more names; one name may stand without brackets.
  public static let list = SubjectForm.names(1...limit)
  /// The most operands a list may hold.
  public static let limit = 10_000
}
