import FileSystem
import ScenarioEngine
import TestSupport
import Testing

struct LayerTextTests {
  @Test("A layer is shown with all names in use of its places, in Latin letters and 80 columns")
  func namesInUse() throws {
    let catalogue = try Catalogue.open("\(PackageFolder.path)/GeoData", files: DiskFiles())
    let towns = try catalogue.text(ofLayer: "settlements")
    #expect(towns.contains("\n  settlement-khankendi · Khankendi / Stepanakert / Xankəndi\n"))
    #expect(towns.contains("\n  settlement-vank · Vangli / Vank / Vəngli\n"))
    for layer in ["settlements", "places"] {
      #expect(try catalogue.text(ofLayer: layer).split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }
}
