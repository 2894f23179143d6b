import Diagnostics
import FileSystem
import Quantities
import ScenarioEngine
import SimpleFeatures
import Testing

/// One scenario of a test, evaluated on files in memory.
struct EngineOnMemory {
  let result: RunResult

  /// - Parameters:
  ///   - body: The scenario below its title.
  ///   - files: What else is in its folder, by path.
  init(
    _ body: String, files: [String: String] = [:], settings: [ParameterSetting] = [], variants: [String] = [],
    threads: Int = 1
  ) throws(Failure) {
    let engine = Self.engine(body, files: files)
    result = try engine.run(try engine.check("a.yaml"), settings: settings, variants: variants, workers: Workers(threads))
  }

  /// The faults that keep a scenario from its answer.
  static func faults(_ body: String, files: [String: String] = [:]) -> [Diagnostic] {
    do throws(Failure) {
      _ = try EngineOnMemory(body, files: files)
      return []
    } catch {
      return error.diagnostics.filter { $0.severity == .error }
    }
  }

  static func engine(_ body: String, files: [String: String] = [:]) -> Engine {
    var texts = files
    texts["a.yaml"] = "thalweg: 1\ntitle: Test\n" + body
    return Engine(files: MemoryFiles(texts: texts))
  }

  var report: Report { result.report }

  func figure(_ name: String, in variant: String? = nil) -> Figure? {
    guard let measure = report.measures.first(where: { $0.name == name }) else { return nil }
    guard let variant else { return measure.baseline }
    return measure.variants.first { $0.name == variant }?.figure
  }

  func scalar(_ name: String, in variant: String? = nil) throws -> ScalarFigure {
    guard case .scalar(let figure) = try #require(figure(name, in: variant)) else {
      throw Failure(.software, code: "test", "`\(name)` is not one number")
    }
    return figure
  }

  func value(_ name: String, in variant: String? = nil) throws -> Double {
    try #require(try scalar(name, in: variant).value, "\(name) has no value")
  }

  /// The cells of a table by the text of their row.
  func rows(_ name: String) throws -> [(key: String, value: Double?)] {
    guard case .table(let table) = try #require(figure(name)) else {
      throw Failure(.software, code: "test", "`\(name)` is not a table")
    }
    return table.rows.map { row in
      var (key, value): (String, Double?) = ("", nil)
      for cell in row {
        switch cell {
        case .text(let text): key = text
        case .number(let number): value = number
        case .none: break
        }
      }
      return (key, value)
    }
  }
}

/// Whether two numbers agree to a share of the second.
func agrees(_ computed: Double, _ expected: Double, to share: Double = 1e-9) -> Bool {
  (computed - expected).magnitude <= share * expected.magnitude
}
