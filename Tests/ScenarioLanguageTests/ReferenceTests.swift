import ScenarioLanguage
import SimpleFeatures
import Testing

@Suite("Schema and reference page")
struct ReferenceTests {
  private static let vocabulary = TestVocabulary.standard

  @Test("The schema is JSON with every section, operation, argument and reserved word, the same every time")
  func schema() throws {
    let text = LanguageSchema.json(for: Self.vocabulary)
    #expect(text == LanguageSchema.json(for: Self.vocabulary))
    guard case .object(let schema) = try JSONParser.parse(Array(text.utf8), file: "schema"),
      case .object(let properties)? = schema["properties"], case .object(let definitions)? = schema["$defs"]
    else {
      Issue.record("the schema is not an object with properties and $defs")
      return
    }
    for section in ["thalweg", "title", "data", "features", "measures", "variants", "checks"] + ReservedWords.standard.sections
    {
      #expect(properties[section] != nil, "\(section)")
    }
    for definition in Self.vocabulary.operations + Self.vocabulary.measures {
      let prefix = definition.section == .features ? "feature_" : "measure_"
      guard case .object(let part)? = definitions[prefix + definition.name], case .object(let keys)? = part["properties"] else {
        Issue.record("no schema of \(definition.name)")
        continue
      }
      #expect(keys.names.starts(with: [definition.name] + definition.arguments.map(\.name)))
    }
    for word in ReservedWords.standard.operations + ReservedWords.standard.measures { #expect(text.contains("\"\(word)\"")) }
  }

  @Test("The reference page has a part for every definition, with its example and every argument")
  func page() {
    let page = ReferencePage.markdown(for: Self.vocabulary)
    for definition in Self.vocabulary.operations + Self.vocabulary.measures {
      #expect(page.contains("### `\(definition.name)`"))
      #expect(page.contains(definition.example))
      for argument in definition.arguments { #expect(page.contains("| `\(argument.name)` |")) }
    }
  }

  @Test("On a terminal no line is longer than 80 columns, examples apart")
  func terminal() {
    var texts = [ReferencePage.overview(of: Self.vocabulary)]
    texts += (Self.vocabulary.operations + Self.vocabulary.measures).map { ReferencePage.text(for: $0) }
    for text in texts {
      for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }
}
