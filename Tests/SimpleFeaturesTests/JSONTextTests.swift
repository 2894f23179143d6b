import Diagnostics
import SimpleFeatures
import Testing

@Suite("JSON text")
struct JSONTextTests {
  private func parse(_ text: String) throws(Failure) -> JSONValue {
    try JSONParser.parse(Array(text.utf8), file: "t.json")
  }

  @Test(
    "A text without white space is written back as it was read",
    arguments: [
      #"{"a":[1,2.50,-0.0,1e5,12345678901234567890,null,true,false],"b":{},"c":[]}"#, #""äöü 😀 \" \\ \n""#, "[[[[]]]]",
      #"{"":""}"#,
    ])
  func writesBack(text: String) throws {
    #expect(JSONWriter.compact.text(try parse(text)) == text)
  }

  @Test("Escapes are read as the characters they stand for")
  func escapes() throws {
    #expect(try parse(#""\u0041\u00e9\ud83d\ude00\/\b\f\t""#).string == "Aé😀/\u{8}\u{C}\t")
  }

  @Test("Control characters are escaped when written")
  func writesEscapes() {
    #expect(JSONWriter.compact.text(.string("\u{1}\u{7F}\"\\\r")) == #""\u0001\u007F\"\\\r""#)
  }

  @Test("Of a name twice in one object the last value counts, in the first place")
  func duplicates() throws {
    let object = try #require(try parse(#"{"a":1,"b":2,"a":3}"#).object)
    #expect(object.names == ["a", "b"])
    #expect(object["a"]?.number == 3)
  }

  @Test("An object of many members keeps them all in order")
  func manyMembers() throws {
    let names = (0..<3000).map { "name \($0)" }
    let text = "{" + names.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
    #expect(try parse(text).object?.names == names)
  }

  @Test("Indented text has one member or element a line")
  func pretty() throws {
    let text = """
      {
        "a": [
          1,
          {
            "b": []
          }
        ],
        "c": {}
      }

      """
    #expect(JSONWriter.pretty.text(try parse(text)) == text)
  }

  @Test(
    "A computed number is written in its shortest form, and none that JSON has no word for",
    arguments: [
      (0.1, "0.1"), (-0.0, "0"), (3.0, "3"), (1e15, "1000000000000000"), (1e22, "1e+22"), (.leastNonzeroMagnitude, "5e-324"),
      (.infinity, "null"), (.nan, "null"), (-2.5e-7, "-2.5e-07"),
    ])
  func computedNumbers(value: Double, text: String) {
    #expect(JSONWriter.compact.text(.number(value)) == text)
  }

  @Test("A number's text is written only when it is a number", arguments: ["NaN", "1.", "01", "+1", "1e", "", "-", "1 "])
  func numberTexts(text: String) {
    #expect(JSONWriter.compact.text(.number(JSONNumber(7, text: text))) == "7")
  }

  @Test("A fault is placed by line and column, columns counted in characters")
  func places() {
    let failure = #expect(throws: Failure.self) { try parse("{\n  \"é😀\": tru\n}") }
    #expect(failure?.diagnostics.first?.place?.description == "t.json:2:9")
    #expect(failure?.diagnostics.first?.sourceLine == "  \"é😀\": tru")
  }

  @Test("512 levels are read and 513 refused as a limit")
  func depth() throws {
    _ = try parse(String(repeating: "[", count: 512) + String(repeating: "]", count: 512))
    let failure = #expect(throws: Failure.self) { try parse(String(repeating: "[", count: 100_000)) }
    #expect(failure?.kind == .limit)
    #expect(failure?.diagnostics.first?.place?.column == 513)
  }

  @Test("Bytes that are not UTF-8 are refused where they stand")
  func notUTF8() {
    for bytes in [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0x80], [0xE2, 0x82]] as [[UInt8]] {
      let text = Array("\"abcdefgh".utf8) + bytes + Array("\"".utf8)
      let failure = #expect(throws: Failure.self) { try JSONParser.parse(text, file: "t.json") }
      #expect(failure?.diagnostics.first?.place?.description == "t.json:1:10")
      #expect(failure?.diagnostics.first?.code == "json-encoding")
    }
  }
}
