import Diagnostics
import OrderedCollections
import ScenarioLanguage

/// Legs and descriptions of traverses that cannot be read: all there is to them stands in the scenario.
struct DescriptionStudy {
  let scenario: Scenario

  func diagnostics() -> [Diagnostic] {
    let parameters = scenario.parameterValues()
    return scenario.features.values.compactMap { feature in
      guard feature.call.name == "traverse" else { return nil }
      do throws(OperationFault) {
        _ = try DescribedLine(
          legs: feature.call.text("legs", parameters), description: feature.call.text("description", parameters),
          isRhumb: false)
        return nil
      } catch {
        let place = error.argument.flatMap { feature.call.arguments[$0]?.place } ?? feature.call.place
        return Diagnostic(code: error.code, "`\(feature.name)`: \(error.message)", at: place)
      }
    }
  }
}
