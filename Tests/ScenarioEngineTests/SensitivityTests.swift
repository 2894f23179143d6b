import FileSystem
import Quantities
import ScenarioEngine
import SimpleFeatures
import TestSupport
import Testing

/// Checks that hold whatever the figures are would prove nothing.
struct SensitivityTests {
  /// A measure of each scenario whose checks stand so near that a twentieth more or less fails one of them.
  static let measures = [
    "aghdam-coverage": "armenia_area", "aghdam-monitoring-centre": "oblast_area",
    "border-length-at-scale": "osm_length", "border-lengths": "overview_length[ARM-TUR]",
    "caspian-median-line": "published_length",
    "claimed-positions": "section_parts", "delimitation-2024": "mean_width",
    "demarcation-progress": "second_by_first",
    "caspian-traverse": "published_length", "soviet-maps": "shift",
    "displaced-armenians": "region_area", "displaced-azerbaijanis": "region_area",
    "eaeu-and-azerbaijan": "members_area", "foreign-missions-in-armenia": "armenia_area",
    "karabakh-region": "held_outside_area",
    "lachin-corridor": "new_road_published", "meghri-nakhchivan-link": "published_stages",
    "peacekeeper-withdrawal": "posts_second",
    "araz-or-meghri": "published_longer", "baikal-amur": "bam_length", "shusha-road": "saving",
    "baku-tbilisi-kars": "way_length", "north-south-corridor": "alat_astara_km", "north-south-capacity": "bank_low",
    "azerbaijan-road-borders": "speed_change", "turkiye-iran-conduit": "alat_astara_km",
    "upper-lars": "to_samur_km",
    "yerevan-julfa-chainage": "graph_nakhchivan_julfa",
    "exclaves": "area_of_azerbaijan[AZE-yukhari-askipara]", "security-strip": "length_with_rings",
  ]

  @Test("A figure a twentieth off fails a check", arguments: ShippedScenarios.names)
  func figures(name: String) throws {
    let measure = try #require(Self.measures[name])
    let checks = try ShippedScenarios.answer(name).report.checks.filter { $0.measure == measure && $0.variant == nil }
    try #require(!checks.isEmpty)
    #expect(checks.allSatisfy { $0.holds && $0.holds(scaledBy: 1) })
    #expect(checks.contains { !$0.holds(scaledBy: 0.95) || !$0.holds(scaledBy: 1.05) })
  }

  @Test(
    "An input a kilometre off fails a check",
    arguments: [
      ("aghdam-monitoring-centre", "layers/authored/sites.geojson", "aghdam-monitoring-centre"),
      ("eaeu-and-azerbaijan", "layers/odbl/countries-detailed.geojson", "AZE"),
      ("lachin-corridor", "layers/public-domain/admin1.geojson", "AZE-lachin"),
      ("meghri-nakhchivan-link", "layers/authored/corridors.geojson", "araz-route"),
    ])
  func inputs(name: String, layer: String, id: String) throws {
    let directions = [(0.0, 1.0), (0.0, -1.0), (1.0, 0.0), (-1.0, 0.0)]
    let failing = try directions.filter { east, north in
      let files = try Self.project(of: name, moving: id, of: layer, east: east / 86.0, north: north / 111.0)
      let engine = Engine(files: files)
      return !(try engine.run(try engine.check("Scenarios/\(name).yaml")).report.everyCheckHolds)
    }
    #expect(!failing.isEmpty)
  }

  /// The project in memory, with one feature of a layer moved by some degrees.
  private static func project(
    of name: String, moving id: String, of layer: String, east: Double, north: Double
  ) throws -> MemoryFiles {
    let disk = DiskFiles()
    func read(_ path: String) throws -> [UInt8] { try disk.read("\(PackageFolder.path)/\(path)", limit: 1 << 28) }
    let catalogue = try Catalogue.open("\(PackageFolder.path)/GeoData", files: disk)
    var files = ["Scenarios/\(name).yaml": try read("Scenarios/\(name).yaml")]
    for path in ["catalog.yaml", "facts.yaml"] + catalogue.layerList.map(\.file) {
      files["GeoData/" + path] = try read("GeoData/" + path)
    }
    var collection = try GeoJSONReader.read(try #require(files["GeoData/" + layer]), file: layer)
    for index in collection.features.indices where collection.features[index].id == .string(id) {
      guard var coordinates = collection.features[index].geometry?.coordinates else { continue }
      for start in stride(from: 0, to: coordinates.values.count, by: coordinates.stride) {
        coordinates.values[start] += east
        coordinates.values[start + 1] += north
      }
      collection.features[index].geometry = Geometry(coordinates)
    }
    files["GeoData/" + layer] = try GeoJSONWriter(.init(decimals: nil)).write(collection)
    return MemoryFiles(files)
  }
}

extension ReportedCheck {
  /// Whether the check would hold if the figure were so many times what it is.
  fileprivate func holds(scaledBy factor: Double) -> Bool {
    guard let computed else { return false }
    let value = computed.baseValue * factor
    func width(of expected: Double) -> Double {
      guard let tolerance else { return 0 }
      return tolerance.unit == .percent ? tolerance.baseValue * expected.magnitude : tolerance.baseValue
    }
    switch condition {
    case .equals(let expected): return (value - expected.baseValue).magnitude <= width(of: expected.baseValue)
    case .atLeast(let least): return value >= least.baseValue
    case .atMost(let most): return value <= most.baseValue
    case .between(let low, let high):
      return value >= low.baseValue - width(of: low.baseValue) && value <= high.baseValue + width(of: high.baseValue)
    case .differs(let from, _): return (value - from.baseValue).magnitude >= width(of: from.baseValue)
    case .absent, .increases, .decreases: return false
    }
  }
}
