import Corridors
import SimpleFeatures
import Testing

struct NetworkBasisTests {
  @Test(
    "What a catalogue calls surveyed or compiled comes from a source",
    arguments: [("source", .source), ("surveyed", .source), ("compiled", .source), ("repair", .repair)]
      as [(String, NetworkEdge.Basis)])
  func basis(word: String, expected: NetworkEdge.Basis) {
    let reading = NetworkReading([
      NetworkReadingTests.edge("a", [Position(44, 40), Position(45, 40)], [("basis", .string(word))])
    ])
    #expect(reading.faults.isEmpty)
    #expect(reading.network.edges.map(\.basis) == [expected])
  }
}
