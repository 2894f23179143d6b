import Geodesy
import Quantities
import ScenarioLanguage

/// A measure: what the language knows of it, and the function that computes it.
struct MeasureOperation: Sendable {
  var definition: OperationDefinition
  /// Whether the figure depends on the date of the world beyond what its operands do.
  var usesDate = false
  var evaluate: @Sendable (MeasureCall) throws(OperationFault) -> Figure
}

/// One use of a measure in one world, its operands evaluated. Figures are in base units: metres, square metres, degrees.
struct MeasureCall: Sendable {
  var features: FeatureCall
  /// What the measures, figures and parameters under its own key came to, with how they are called.
  var figures: [(name: String, figure: ScalarFigure)]
  /// Whether two of them rest on the same data, and so err together.
  var figuresShareData: Bool

  var call: OperationCall { features.call }
  var workshop: Workshop { features.workshop }
  var metric: EllipsoidalMetric { features.workshop.metric }
  var operands: [FeatureList] { features.operands }
  var subject: FeatureList { features.subject }

  func base(_ argument: String) -> Double? { features.base(argument) }
  func text(_ argument: String) -> String? { features.text(argument) }

  /// The name of an operand, for messages.
  func name(_ index: Int) -> String {
    let names = call.subjectNames
    return names.indices.contains(index) ? names[index].name : "the operand"
  }

  /// Why there is no figure: which operand is empty.
  func emptyReason(_ index: Int) -> String {
    emptyReason(name(index), operands.indices.contains(index) ? operands[index] : FeatureList())
  }

  func emptyReason(_ name: String, _ list: FeatureList) -> String {
    list.absence ?? "`\(name)` is empty"
  }
}
