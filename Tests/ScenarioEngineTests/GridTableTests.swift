import Diagnostics
import ScenarioEngine
import Testing

/// A commission's own table: X to the north first, Y to the east with its zone.
struct GridTableTests {
  private static func scenario(_ columns: String, _ crs: String) -> String {
    "data:\n  line: { file: t.csv, \(columns), crs: \(crs), as: line, order_by: No }\nmeasures:\n  long: { length: line, in: m }\n"
  }
  private static let table = ["t.csv": "No,X,Y\n2,4544000.3186,8508514.5930\n1,4543999.4465,8507673.9112\n"]

  @Test("Northing first is read by naming the columns")
  func northingFirst() throws {
    let answer = try EngineOnMemory(Self.scenario("x: Y, y: X", "EPSG:28408"), files: Self.table)
    #expect(try abs(answer.value("long") - 840.7) < 0.5)
  }

  @Test("Swapped axes are refused at the first row, with the columns to name instead")
  func swapped() throws {
    let faults = EngineOnMemory.faults(Self.scenario("x: X, y: Y", "EPSG:28408"), files: Self.table)
    let fault = try #require(faults.first)
    #expect(faults.count == 1)
    // The row that comes first in the order of the line is the third of the file.
    #expect(fault.place?.line == 3)
    #expect(fault.message.contains("x: X = 4543999.4465") && fault.message.contains("1 more of 2 rows"))
    #expect(fault.suggestion == "x: Y, y: X")
  }

  @Test("A neighbouring zone is refused, with both numbers", arguments: [("EPSG:28407", "7"), ("EPSG:28409", "9")])
  func zone(crs: String, own: String) throws {
    let fault = try #require(EngineOnMemory.faults(Self.scenario("x: Y, y: X", crs), files: Self.table).first)
    #expect(fault.message.contains("begins with the zone \(own), not 8"))
    #expect(fault.suggestion == nil)
  }
}
