import Cartography
import Delimitation
import Diagnostics
import Geodesy
import SimpleFeatures

/// The album of maps: a sheet of all that the scenario is about, then one for each of its lines.
struct MapAlbum {
  /// The most layers that one legend has room for.
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
    let made = features { $0.role == .feature }
    return made.isEmpty ? features { _ in true } : made
  }

  private func layers(around whole: Bounds) -> (layers: [MapSheet.Layer], missing: [String]) {
    var ranked: [(rank: Int, layer: MapSheet.Layer)] = []
    func exceeds(_ result: NamedResult) -> Bool {
      result.baseline.geometries.contains { geometry in Bounds(geometry).map { $0.exceeds(whole) } ?? false }
    }
    // Countries are drawn alike: where one is far larger than the map, all areas of the data are its ground.
    let dataIsGround = results.contains { $0.role == .data && $0.baseline.dimension == 2 && exceeds($0) }
    var colours = MapColour.allCases.makeIterator()
    func colour() -> MapColour { colours.next() ?? .blue }
    // What is described has the first colours, and stays when there is no room for all.
    for result in results.filter({ described.contains($0.name) }) + results.filter({ !described.contains($0.name) }) {
      guard let dimension = result.baseline.dimension ?? result.variants.first?.features.dimension else { continue }
      let title = result.name.replacing("_", with: " ")
      switch dimension {
      case 1:
        let own = colour()
        if !result.baseline.isEmpty { ranked.append((3, layer(title, .line(own), result.baseline))) }
        for variant in result.variants where !variant.features.isEmpty {
          ranked.append((2, layer("\(title) in \(variant.name.replacing("_", with: " "))", .dashedLine(own), variant.features)))
        }
      case 2:
        let isGround = result.role == .data ? dataIsGround : exceeds(result)
        ranked.append((isGround ? 0 : 1, layer(title, isGround ? .outline : .area(colour()), result.baseline)))
      default: ranked.append((4, layer(title, .place, result.baseline)))
      }
    }
    // Lines are what a sheet is for; then places; areas go first where there is no room for all.
    let worth = [3: 0, 2: 1, 4: 2, 1: 3, 0: 4]
    ranked = ranked.enumerated().sorted { (worth[$0.element.rank] ?? 5, $0.offset) < (worth[$1.element.rank] ?? 5, $1.offset) }
      .map(\.element)
    let room = points.isEmpty ? Self.mostLayers : Self.mostLayers - 1
    let missing = ranked.dropFirst(room).map(\.layer.title)
    var kept = Array(ranked.prefix(room))
    if !points.isEmpty {
      kept.append(
        (5, MapSheet.Layer("turning points", .turningPoint(.blue), points.map { (.point($0.position), $0.number) })))
    }
    return (
      kept.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element.layer),
      missing
    )
  }

  private func layer(_ title: String, _ style: MapSheet.Style, _ list: FeatureList) -> MapSheet.Layer {
    MapSheet.Layer(
      title, style,
      list.features.map { feature in
        (feature.geometry, feature.properties["name"]?.string ?? (style == .place ? feature.idText : nil))
      })
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
