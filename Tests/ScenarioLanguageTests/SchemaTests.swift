import Quantities
import ScenarioLanguage
import SimpleFeatures
import Testing

/// The schema as a set of parts that hang together.
struct SchemaTests {
  private let schema: JSONObject

  init() throws {
    let text = LanguageSchema.json(for: TestVocabulary.standard)
    schema = try #require(try JSONParser.parse(Array(text.utf8), file: "schema").object)
  }

  private func part(_ name: String) throws -> JSONObject {
    try #require(schema["$defs"]?.object?[name]?.object, "\(name)")
  }

  @Test("Every part that is referred to is there, and every part that is there is referred to")
  func references() throws {
    var found: Set<String> = []
    func look(_ value: JSONValue) {
      for member in value.object?.members ?? [] {
        if member.name == "$ref", let target = member.value.string { found.insert(target) }
        look(member.value)
      }
      for element in value.array ?? [] { look(element) }
    }
    look(.object(schema))
    let parts = try #require(schema["$defs"]?.object).names
    #expect(found == Set(parts.map { "#/$defs/" + $0 }))
    #expect(Set(parts).count == parts.count)
  }

  @Test("A word that waits can never be written, and says why")
  func reserved() throws {
    let places: [(owner: JSONObject, words: [String])] = [
      (schema, ReservedWords.standard.sections), (try part("feature"), ReservedWords.standard.operations),
      (try part("measure"), ReservedWords.standard.measures), (try part("change"), ReservedWords.standard.changes),
    ]
    for (owner, words) in places {
      for word in words {
        let schema = try #require(owner["properties"]?.object?[word]?.object, "\(word)")
        #expect(schema["not"] == .object(JSONObject()))
        #expect(schema["description"]?.string?.hasPrefix("Reserved") == true)
      }
    }
  }

  @Test("A word that a vocabulary defines is not refused")
  func defined() throws {
    var vocabulary = TestVocabulary.standard
    vocabulary.reserved.operations.append("buffer")
    let text = LanguageSchema.json(for: vocabulary)
    let whole = try #require(try JSONParser.parse(Array(text.utf8), file: "schema").object)
    #expect(whole["$defs"]?.object?["feature"]?.object?["properties"]?.object?["buffer"] == nil)
  }

  @Test("`in` offers the units of what a measure gives")
  func units() throws {
    let length = try #require(try part("measure_length")["properties"]?.object?["in"]?.object)
    let words = try #require(length["anyOf"]?.array?.first?.object?["enum"]?.array).compactMap(\.string)
    #expect(words == ["m", "km", "mi", "nmi", "ft"])
    let share = try #require(try part("measure_share")["properties"]?.object?["in"]?.object?["enum"]?.array)
    #expect(share.compactMap(\.string) == ["percent", "%"])
  }

  @Test("A quantity's pattern takes what the reader takes, and nothing of another kind")
  func quantities() throws {
    let pattern = try #require(try part("length_positive")["pattern"]?.string)
    let length = try Regex(pattern)
    for text in ["5 km", "5km", "0.5 m", ".5 nmi", "1e3 ft", "+5 mi", "2 km2/km"] {
      #expect(text.wholeMatch(of: length) != nil, "\(text)")
      #expect((try? Quantity(parsing: text))?.dimension == .length)
    }
    for text in ["5", "5 km2", "-5 km", "0 km", "012 km", "1,000 km", "5 kms", "km", "5 km "] {
      #expect(text.wholeMatch(of: length) == nil, "\(text)")
    }
  }
}
