import Diagnostics
import ScenarioEngine
import ScenarioLanguage

/// `thalweg schema` and `thalweg operations`: what the language knows, from the definitions of its operations.
enum ReferenceCommand {
  static func perform(_ arguments: SchemaArguments, _ console: Console) throws(Failure) {
    try console.show(arguments.report ? ReportSchema.json() : LanguageSchema.json(for: Engine.vocabulary))
  }

  static func perform(_ arguments: OperationsArguments, _ console: Console) throws(Failure) {
    let vocabulary = Engine.vocabulary
    guard let name = arguments.name else {
      return try console.show(
        arguments.markdown ? ReferencePage.markdown(for: vocabulary) : ReferencePage.overview(of: vocabulary))
    }
    let found = (vocabulary.operations + vocabulary.measures).filter { $0.name == name }
    guard !found.isEmpty else { throw unknown(name, vocabulary) }
    try console.show(found.map { ReferencePage.text(for: $0) }.joined(separator: "\n"))
  }

  private static func unknown(_ name: String, _ vocabulary: Vocabulary) -> Failure {
    let names = (vocabulary.operations + vocabulary.measures).map(\.name)
    let waits = vocabulary.reserved.operations.contains(name) || vocabulary.reserved.measures.contains(name)
    let message =
      waits
      ? "`\(name)` is a word of the language that this version does not have yet"
      : "no operation or measure `\(name)`; `thalweg operations` lists them"
    let meant = waits ? nil : NearestName.of(name, among: names)
    return Failure(.usage, [Diagnostic(code: "unknown-operation", message, suggestion: meant)])
  }
}
