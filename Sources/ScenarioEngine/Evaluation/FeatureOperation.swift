import Diagnostics
import Geodesy
import OrderedCollections
import Quantities
import ScenarioLanguage
import SimpleFeatures

/// An operation on features: what the language knows of it, and the function that does it.
struct FeatureOperation: Sendable {
  var definition: OperationDefinition
  /// Whether the result depends on the date of the world beyond what its operands do.
  var usesDate = false
  /// Whether it shares its work out among threads, so that it is best made while nobody else needs them.
  var sharesOut = false
  var evaluate: @Sendable (FeatureCall) throws(OperationFault) -> FeatureList
}

/// One use of an operation in one world, its operands evaluated.
struct FeatureCall: Sendable {
  var call: OperationCall
  var parameters: ParameterValues
  /// What the names under the operation's own key stand for.
  var operands: [FeatureList]
  /// What the names in its arguments stand for.
  var named: [String: FeatureList]
  var date: CalendarDate?
  /// Whether it is the baseline's, on its own date.
  var isOfBaseline: Bool
  var workshop: Workshop
  /// What crossing between territories takes.
  var rules: [RuleDeclaration]
  /// Where features of data stand in their files.
  var places: @Sendable ([FeatureOrigin]) -> [FeatureOrigin: SourcePlace]

  /// The first operand.
  var subject: FeatureList { operands.first ?? FeatureList() }

  /// A length argument in metres, or the like in base units.
  func base(_ argument: String) -> Double? {
    call.quantity(argument, parameters)?.baseValue
  }

  /// A text or the word of a choice.
  func text(_ argument: String) -> String? {
    call.text(argument, parameters)
  }

  /// Where an argument stands, or the operation where it is not written.
  func place(of argument: String) -> SourcePlace {
    call.arguments[argument]?.place ?? call.place
  }

  /// The features that an argument names.
  func features(_ argument: String) -> FeatureList? {
    call.name(argument).flatMap { named[$0.name] }
  }

  /// Every feature of the first operand with its geometry replaced, empty ones left out.
  func eachFeature(
    _ transform: (WorldFeature) throws(OperationFault) -> WorldFeature
  ) throws(OperationFault) -> FeatureList {
    var features: [WorldFeature] = []
    for feature in subject.features where !feature.geometry.isEmpty { features.append(try transform(feature)) }
    return FeatureList(features)
  }
}
