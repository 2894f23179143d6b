import ScenarioEngine
import Testing

/// `by: names` shows every name of a place.
struct NamesInUseTests {
  private static let towns: String = {
    func town(_ names: String) -> String {
      #"{"type":"Feature","properties":{"name":"one","names":[\#(names)]},"geometry":{"type":"Point","coordinates":[46,40]}}"#
    }
    let towns = [
      town(#""Khankendi","Xankəndi","Stepanakert","Ստեփանակերտ","Степанакерт""#), town(#""Շուշի","Шуша""#), town(""),
      town(#""\#((1...9).map { "Name number \($0)" }.joined(separator: #"",""#))""#),
    ]
    return #"{"type":"FeatureCollection","features":["# + towns.joined(separator: ",") + "]}"
  }()

  private static func answer() throws -> EngineOnMemory {
    try EngineOnMemory(
      "data: { towns: { file: towns.geojson } }\nmeasures: { each: { count: towns, by: names } }\n",
      files: ["towns.geojson": towns])
  }

  @Test(
    "Those in Latin letters stand in the order of their code points, whoever uses them; others only where there are no such")
  func order() throws {
    let keys = try Self.answer().rows("each").map(\.key)
    #expect(keys.prefix(3) == ["Khankendi / Stepanakert / Xankəndi", "Шуша / Շուշի", "–"])
  }

  @Test("Names that do not fit beside the figure go on over further lines, and none is cut")
  func width() throws {
    let text = try Self.answer().report.text
    #expect(text.contains("    Name number 1 / Name number 2 /\n    Name number 3 / Name number 4 /\n"), "\(text)")
    #expect(text.split(separator: "\n").contains { $0.hasPrefix("    Name number 9") && $0.hasSuffix("1") }, "\(text)")
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
