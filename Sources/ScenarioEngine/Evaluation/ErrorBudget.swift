import Quantities
import ScenarioLanguage

/// How much position error the engine may add, and how it is shared between the steps that add some.
struct ErrorBudget: Sendable, Hashable {
  /// In metres; 1 m where the scenario does not say.
  let maxError: Double
  /// Whether the scenario says so: then it holds for everything, buffers of any distance included.
  let isWritten: Bool
  /// The most buffers and strips that follow from one another in the scenario.
  let chainedBuffers: Int
  /// The most operations on a grid that follow from one another in the scenario.
  let chainedGrids: Int

  init(maxError: Double?, chainedBuffers: Int = 1, chainedGrids: Int = 0) {
    self.maxError = maxError ?? 1
    isWritten = maxError != nil
    self.chainedBuffers = max(1, chainedBuffers)
    self.chainedGrids = chainedGrids
  }

  /// What a scenario's baseline leaves to everything that is not a buffer.
  init(of scenario: Scenario) {
    self.init(maxError: scenario.maxError?.value(scenario.parameterValues())?.baseValue)
  }

  /// A quarter goes to edges made straight in degrees for overlay, once.
  var densification: Double { maxError / 4 }

  /// What one buffer or strip may be off: three quarters, or one where grids have half, shared by those that follow from
  /// one another. Where no budget is written, a buffer's own is 1e-5 of its distance if that is more.
  func buffer(distance: Double) -> Double {
    let most = isWritten ? maxError : max(maxError, distance.magnitude * 1e-5)
    return most * (chainedGrids > 0 ? 0.25 : 0.75) / Double(chainedBuffers)
  }

  /// How far a grid may move a position: half of all, shared by those that follow from one another.
  var grid: Double { maxError / 2 / Double(max(1, chainedGrids)) }

  /// How far a grid of a spacing moves a position at most: half its diagonal.
  static func movement(ofGrid spacing: Double) -> Double { spacing / 2 * 2.0.squareRoot() }
}
