import Diagnostics
import OrderedCollections
import ScenarioLanguage
import SimpleFeatures

/// What every line, area and place that the figures rest on is drawn from: source, date, scale, rank and accuracy.
struct EvidenceRegister {
  struct Entry: Sendable, Hashable {
    /// The name in the scenario.
    var name: String
    /// The feature's own id or name; `nil` for many together.
    var feature: String?
    /// `line`, `area`, `point`, `12 lines`
    var what: String
    var source: String?
    var date: String?
    var scale: String?
    var rank: String?
    var confidence: String?
    /// One standard deviation, metres.
    var accuracy: Double?
    var edges: String
    var licence: String?
    var sha256: String
  }

  /// The most features of one name that are told one by one.
  private static let most = 40

  let entries: [Entry]

  init(of run: ScenarioRun, _ provenance: Provenance) throws(Failure) {
    var entries: [Entry] = []
    for declaration in run.scenario.data.values {
      let list = try run.evaluator.features(declaration.name, in: run.baseline)
      let ground = Self.ground(of: declaration, run, provenance)
      if list.features.count > Self.most {
        entries.append(ground.entry(of: list, declaration))
      } else {
        entries += list.features.map { ground.entry(of: $0, declaration, isOnly: list.features.count == 1) }
      }
    }
    let own = run.scenario.sources.first.map { Fingerprint.sha256($0.bytes) } ?? ""
    for declaration in run.scenario.features.values where declaration.call.isDrawn {
      let list = try run.evaluator.features(declaration.name, in: run.baseline)
      let ground = Ground(layer: nil, source: "drawn in \(run.scenario.file)", accuracy: nil, licence: nil, sha256: own)
      entries += list.features.map { ground.entry(of: $0, name: declaration.name, nil, isOnly: true) }
    }
    self.entries = entries
  }

  private static func ground(of declaration: DataDeclaration, _ run: ScenarioRun, _ provenance: Provenance) -> Ground {
    let layer: CatalogueLayer?
    let id: String
    switch declaration.source {
    case .catalogue(let selection):
      layer = run.evaluator.data.catalogue?.layer(selection.layer.name)
      id = selection.layer.name
    case .file(let file):
      layer = nil
      id = file.shownPath
    }
    let source = provenance.data.first { $0.id == id }
    return Ground(
      layer: layer, source: layer?.source ?? id, accuracy: source?.accuracy, licence: source?.licence,
      sha256: source?.sha256 ?? "")
  }

  /// What features have in common that come from one layer or file.
  private struct Ground {
    var layer: CatalogueLayer?
    var source: String
    var accuracy: Double?
    var licence: String?
    var sha256: String

    func entry(of feature: WorldFeature, _ declaration: DataDeclaration, isOnly: Bool) -> Entry {
      entry(of: feature, name: declaration.name, declaration.evidence, isOnly: isOnly)
    }

    func entry(
      of feature: WorldFeature, name: String, _ evidence: EvidenceDeclaration?, isOnly: Bool
    ) -> Entry {
      func said(_ property: String) -> String? {
        feature.properties[property].flatMap { $0 == .null ? nil : $0.shown }.flatMap { $0.isEmpty ? nil : $0 }
      }
      return Entry(
        name: name, feature: feature.idText ?? (isOnly ? nil : said("name")), what: Self.kind(feature.geometry.dimension),
        source: evidence?.source ?? said("source") ?? source, date: evidence?.date ?? said("date") ?? layer?.vintage,
        scale: evidence?.scale ?? said("scale") ?? layer?.scale,
        rank: evidence?.rank?.rawValue ?? said("rank") ?? (feature.isIllustrative ? "illustrative" : nil),
        confidence: said("confidence"), accuracy: feature.accuracy ?? accuracy, edges: "\(feature.edges)", licence: licence,
        sha256: sha256)
    }

    func entry(of list: FeatureList, _ declaration: DataDeclaration) -> Entry {
      let evidence = declaration.evidence
      return Entry(
        name: declaration.name, feature: nil,
        what: "\(list.features.count) \(Self.kind(list.dimension))s",
        source: evidence?.source ?? source, date: evidence?.date ?? layer?.vintage, scale: evidence?.scale ?? layer?.scale,
        rank: evidence?.rank?.rawValue ?? (list.isIllustrative ? "illustrative" : nil), confidence: nil,
        accuracy: list.accuracy ?? accuracy, edges: list.features.first.map { "\($0.edges)" } ?? "", licence: licence,
        sha256: sha256)
    }

    private static func kind(_ dimension: Int?) -> String {
      switch dimension {
      case 0: "point"
      case 1: "line"
      case 2: "area"
      default: "feature without extent"
      }
    }
  }
}
