import PROJ
import Quantities
import SimpleFeatures

extension TurningPointTable {
  /// The description of the line in prose: a paragraph on how to read it, then one for each leg, from point to point.
  ///
  /// What it says can be read back with ``BoundaryDescription``: the positions at their rounding, the azimuths and lengths
  /// beside them as a check.
  public func description(
    in language: DescriptionLanguage, rounding: DescriptionRounding = DescriptionRounding()
  ) -> String {
    let words: any DescriptionWords =
      switch language {
      case .english: EnglishDescription(rounding: rounding)
      case .russian: RussianDescription(rounding: rounding)
      }
    var paragraphs = [words.preamble(system: frame?.system.authorityCode)]
    for line in lines {
      guard let first = line.first else { continue }
      paragraphs.append(words.start(first))
      for (from, to) in zip(line, line.dropFirst()) {
        guard let leg = from.leg else { continue }
        paragraphs.append(words.leg(leg, from: from, to: to))
      }
      if let last = line.last { paragraphs.append(words.end(last, length: last.chainage)) }
    }
    return paragraphs.joined(separator: "\n\n") + "\n"
  }
}

/// The sentences of a description in one language.
protocol DescriptionWords {
  var rounding: DescriptionRounding { get }
  func preamble(system: String?) -> String
  func start(_ point: TurningPoint) -> String
  func leg(_ leg: TurningLeg, from: TurningPoint, to: TurningPoint) -> String
  func end(_ point: TurningPoint, length: Double) -> String
}
