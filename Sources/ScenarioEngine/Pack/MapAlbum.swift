import Cartography
import Delimitation
import Diagnostics
import Geodesy
import SimpleFeatures

/// The album of maps: a sheet of all that the scenario is about, then one for each of its lines.
struct MapAlbum {
  /// The most layers that one legend has room for, outlines, places and turning points among them.
  private static let mostLayers = 9

  let title: String
  let results: [NamedResult]
  /// The names that a boundary is described of; the sheets are cut to them.
  let described: [String]
  /// The points of those lines in the baseline.
  let points: [TurningPoint]

  /// - Throws: `data` when a geometry cannot be drawn.
  func documents() throws(Failure) -> [HandOverPack.Document] {
    let lines = focus
    guard let whole = Bounds(lines.compactMap { Bounds($0.geometry) }) else { return [] }
    var sheets: [(name: String, subtitle: String, extent: Bounds)] = [("overview", "the whole", whole)]
    if !described.isEmpty, lines.count > 1, lines.count <= 24 {
      for (index, line) in lines.enumerated() {
        guard let extent = Bounds(line.geometry) else { continue }
        sheets.append(("line-\(index + 1)", line.idText ?? "line \(index + 1)", extent))
      }
    }
    let (layers, missing) = layers(around: whole)
    var documents: [HandOverPack.Document] = []
    for (index, sheet) in sheets.enumerated() {
      let map = MapSheet(
        title: title, subtitle: "Sheet \(index + 1) of \(sheets.count): \(sheet.subtitle)", layers: layers,
        extent: sheet.extent.padded, notes: notes(missing), signatories: ["For the first party", "For the second party"])
      do throws(CartographyError) {
        documents.append(
          HandOverPack.Document(
            "maps/\(index + 1)-\(sheet.name).svg", "map sheet \(index + 1) of \(sheets.count): \(sheet.subtitle)",
            text: try map.svg()))
      } catch {
        throw Failure(.data, code: "map", "sheet \(index + 1) cannot be drawn: \(error.message)")
      }
    }
    return documents
  }

  /// The lines that are described, else whatever the scenario makes, else its data.
  private var focus: [WorldFeature] {
    func features(_ wanted: (NamedResult) -> Bool) -> [WorldFeature] {
      results.filter(wanted).flatMap { $0.baseline.features }.filter { !$0.geometry.isEmpty }
    }
    let own = features { described.contains($0.name) }
    if !own.isEmpty { return own }
    // What is made, its lines and places before its areas: a country is ground to them.
    let made = features { $0.role == .feature && !isOfNetwork($0) }
    // Where ways lead over a network, its borders' crossings are wherever it goes: the ways are what it is about.
    let ways = networks.isEmpty ? [] : made.filter { $0.geometry.dimension == 1 }
    if !ways.isEmpty { return ways }
    let fine = made.filter { ($0.geometry.dimension ?? 2) < 2 }
    return !fine.isEmpty ? fine : !made.isEmpty ? made : features { _ in true }
  }

  private var networks: [NamedResult] { results.filter { $0.baseline.network != nil } }

  /// Whether a result is a network, or lines of which networks are made.
  private func isOfNetwork(_ result: NamedResult) -> Bool {
    if result.baseline.network != nil { return true }
    return !networks.isEmpty && result.baseline.routes.isEmpty && result.baseline.dimension == 1
      && result.baseline.features.allSatisfy { $0.hasProperty("mode") }
  }

  /// What is drawn, from the bottom to the top, and the names for which the legend has no room.
  private func layers(around whole: Bounds) -> (layers: [MapSheet.Layer], missing: [String]) {
    var (ground, lines, areas, left) = ([NamedResult](), [NamedResult](), [NamedResult](), [NamedResult]())
    var places: [(geometry: Geometry, label: String?)] = []
    func exceeds(_ result: NamedResult) -> Bool {
      result.baseline.geometries.contains { geometry in Bounds(geometry).map { $0.exceeds(whole) } ?? false }
    }
    // Countries are drawn alike: where one is far larger than the map, all areas of the data are its ground.
    let dataIsGround = results.contains { $0.role == .data && $0.baseline.dimension == 2 && exceeds($0) }
    for result in results.filter({ described.contains($0.name) }) + results.filter({ !described.contains($0.name) }) {
      switch result.baseline.dimension ?? result.variants.first?.features.dimension {
      case 0: places += labelled(result.baseline, named: Self.title(result.name))
      // Its thousands of lines would bury the ways over it.
      case 1 where isOfNetwork(result): left.append(result)
      case 1: lines.append(result)
      case 2 where result.role == .data ? dataIsGround : exceeds(result): ground.append(result)
      case 2: areas.append(result)
      default: break
      }
    }
    lines = lines.filter { !$0.baseline.routes.isEmpty } + lines.filter { $0.baseline.routes.isEmpty }
    // A legend has as many lines as there are looks that can be told apart, and is filled with lines first.
    let looks = MapColour.allCases
    let drawn = Array(lines.prefix(Self.mostLayers - 3))
    let filled = Array(areas.prefix(max(0, min(looks.count - drawn.count, Self.mostLayers - 3 - drawn.count))))
    var layers: [MapSheet.Layer] = []
    if !ground.isEmpty {
      layers.append(
        MapSheet.Layer(
          Self.outlines(of: ground.map { Self.title($0.name) }), .outline,
          ground.flatMap { labelled($0.baseline, named: nil) }))
    }
    for (index, result) in filled.enumerated() {
      layers.append(
        .init(Self.title(result.name), .area(looks[drawn.count + index]), labelled(result.baseline, named: nil)))
    }
    for (index, result) in drawn.enumerated().reversed() {
      let title = Self.title(result.name)
      let changed = result.variants.filter { !$0.features.isEmpty }
      if !changed.isEmpty {
        layers.append(
          .init(
            "\(title) in " + changed.map { Self.title($0.name) }.joined(separator: ", "), .dashedLine(looks[index]),
            changed.flatMap { labelled($0.features, named: nil) }))
      }
      layers.append(.init(title, .line(looks[index]), labelled(result.baseline, named: nil)))
    }
    if !places.isEmpty { layers.append(.init("places", .place, places)) }
    if !points.isEmpty {
      layers.append(.init("turning points", .turningPoint(.blue), points.map { (.point($0.position), $0.number) }))
    }
    return (layers, (left + lines.dropFirst(drawn.count) + areas.dropFirst(filled.count)).map { Self.title($0.name) })
  }

  /// As many names as a line of the legend takes.
  private static func outlines(of names: [String]) -> String {
    let all = "outlines: " + names.joined(separator: ", ")
    return all.count <= 64 ? all : "outlines of \(names.count) areas, \(names[0]) and others"
  }

  private static func title(_ name: String) -> String { name.replacing("_", with: " ") }

  /// The features of a list, each with its name, its id, or where it is a single point what the list is called.
  private func labelled(_ list: FeatureList, named name: String?) -> [(geometry: Geometry, label: String?)] {
    list.features.map { feature in
      (
        feature.geometry,
        feature.properties["name"]?.string
          ?? name.flatMap { list.features.count > 1 ? feature.idText : feature.geometry.type == .point ? $0 : nil }
      )
    }
  }

  private func notes(_ missing: [String]) -> [String] {
    var notes: [String] = []
    if results.contains(where: { $0.baseline.isIllustrative }) {
      notes.append(
        "Some of what is drawn is illustrative and no evidence of where a boundary runs; see the register of evidence.")
    }
    if !missing.isEmpty { notes.append("Not drawn: \(missing.joined(separator: ", ")).") }
    return notes + ["Names in use differ between the parties; those of the sources are shown."]
  }
}

extension Bounds {
  fileprivate init?(_ geometry: Geometry) {
    let own = geometry.coordinates
    let boxes = ([Bounds(own)] + own.members.map { Bounds($0) }).compactMap(\.self)
    self.init(boxes)
  }

  fileprivate var spans: (width: Double, height: Double) {
    (crossesAntimeridian ? east + 360 - west : east - west, north - south)
  }

  /// Whether it is so much larger than another that only its outline says something there.
  fileprivate func exceeds(_ other: Bounds) -> Bool {
    spans.width > 1.6 * other.spans.width && spans.height > 1.6 * other.spans.height
  }

  /// With room round it, and never smaller than about 400 m.
  fileprivate var padded: Bounds {
    let room = max(0.002, 0.06 * max(spans.width, spans.height))
    return Bounds(west: west - room, south: max(-89, south - room), east: east + room, north: min(89, north + room))
  }
}
