public import Quantities

/// How much of a project is built, section by section.
public struct BuiltShare: Sendable, Hashable {
  /// How far a section has come.
  public enum Progress: Sendable, Hashable {
    /// Built since a day.
    case since(CalendarDate)
    /// A share from 0 to 1, on the day in question.
    case share(Double)
  }

  public struct Section: Sendable, Hashable {
    /// In metres.
    public var length: Double
    /// `nil` when nothing is built.
    public var progress: Progress?

    public init(length: Double, progress: Progress?) {
      self.length = length
      self.progress = progress
    }
  }

  /// In metres, of each section.
  public let built: [Double]
  /// In metres, of all.
  public let length: Double

  /// - Parameter date: Without one, whatever is ever built counts.
  /// - Throws: ``CorridorError/Code/unsuitableValue`` when a length is negative or no number, or a share lies outside 0 to 1.
  public init(of sections: [Section], on date: CalendarDate?) throws(CorridorError) {
    var built: [Double] = []
    for (index, section) in sections.enumerated() {
      guard section.length >= 0, section.length.isFinite else {
        throw CorridorError(
          .unsuitableValue, "section \(index + 1) is \(section.length) m long; expected a number, not negative")
      }
      switch section.progress {
      case nil: built.append(0)
      case .since(let day): built.append(date.map { $0 < day } ?? false ? 0 : section.length)
      case .share(let share):
        guard (0...1).contains(share) else {
          throw CorridorError(.unsuitableValue, "of section \(index + 1) \(share) is built; expected a share from 0 to 1")
        }
        built.append(share * section.length)
      }
    }
    self.built = built
    length = sections.reduce(0) { $0 + $1.length }
  }

  /// Of the whole length; `nil` when there is none.
  public var share: Double? { length > 0 ? built.reduce(0, +) / length : nil }
}
