import Diagnostics
import OrderedCollections
import ScenarioLanguage

/// Coordinate reference systems that a scenario names and that cannot be had: unknown codes, or no operation to WGS 84.
struct SystemStudy {
  let scenario: Scenario
  let budget: ErrorBudget

  func diagnostics() -> [Diagnostic] {
    let conversions = Conversions()
    return references.compactMap { reference in
      do throws(OperationFault) {
        _ = try conversions.conversion(from: reference.name, budget: budget)
        return nil
      } catch {
        return Diagnostic(code: error.code, error.message, at: reference.place)
      }
    }
  }

  /// Of files, then of inline coordinates.
  private var references: [NameReference] {
    let files = scenario.data.values.compactMap { declaration in
      if case .file(let file) = declaration.source { file.crs } else { nil }
    }
    let inline = scenario.features.values.compactMap { feature -> NameReference? in
      guard let value = feature.call.arguments["crs"] else { return nil }
      return feature.call.text("crs", scenario.parameterValues()).map { NameReference($0, at: value.place) }
    }
    return files + inline
  }
}
