import Delimitation
import Diagnostics
import OrderedCollections
import ScenarioLanguage
import SimpleFeatures

extension HandOverPack {
  /// Puts together everything that is handed over with a run.
  ///
  /// - Parameters:
  ///   - report: of the run.
  ///   - collection: its features.
  ///   - request: what was asked for.
  init(
    of run: ScenarioRun, _ report: Report, _ collection: FeatureCollection, _ request: Request
  ) throws(Failure) {
    let redaction = request.isRedacted ? Redaction(of: report) : nil
    let shown = redaction.map { $0.report(report) } ?? report
    let features = redaction.map { $0.collection(collection, shown) } ?? collection
    let evidence = try EvidenceRegister(of: run, report.provenance)
    let writer = GeoJSONWriter(
      .init(
        decimals: redaction == nil ? 7 : Redaction.decimals, boundingBoxes: .collection, leavesOutCollapsed: true))
    var documents = [
      Document("report.md", "every figure, check, warning and source, to read", text: shown.markdown),
      Document("report.json", "the same for programs", text: JSONWriter.pretty.text(shown.json) + "\n"),
      Document(
        path: "features.geojson", about: "every feature of the scenario and of its variants",
        bytes: try writer.write(features)),
    ]
    documents += PackTables(report: shown).documents
    documents += evidence.documents(redacts: request.isRedacted)
    let lines = try Self.lines(of: run, request)
    for line in lines { documents += try line.documents() }
    if !request.isRedacted {
      documents += try MapAlbum(
        title: report.scenario.title, results: run.results(), described: run.describedNames,
        points: lines.filter(\.isOfBaseline).flatMap(\.table.points)
      ).documents()
    }
    self.init(documents, shown, request)
  }

  /// The lines of the measures of turning points: the baseline's, and those of variants in which they differ.
  private static func lines(of run: ScenarioRun, _ request: Request) throws(Failure) -> [LineDocuments] {
    var lines: [LineDocuments] = []
    for declaration in run.scenario.measures.values where declaration.call.name == TurningPointTable.measure {
      var known: [[[TurningPoint]]] = []
      for world in [run.baseline] + run.worlds {
        guard var table = try run.evaluator.turningPoints(of: declaration.name, in: world, crs: request.tableCRS) else {
          continue
        }
        if request.isRedacted {
          do throws(DelimitationError) {
            table = try table.rounded(decimals: Redaction.decimals)
          } catch {
            throw Failure(.data, code: "delimitation", error.message, at: declaration.place)
          }
        }
        guard !known.contains(table.lines) else { continue }
        known.append(table.lines)
        let list = try declaration.call.subjectNames.first.map { name throws(Failure) in
          try run.evaluator.features(name.name, in: world)
        }
        let name = world.variant.map { "\(declaration.name)-\($0)" } ?? declaration.name
        lines.append(LineDocuments(name: name, table: table, accuracy: list?.accuracy, isOfBaseline: world.variant == nil))
      }
    }
    return lines
  }

  private init(_ documents: [Document], _ report: Report, _ request: Request) {
    self.documents = []
    manifest = PackManifest(of: report, isRedacted: request.isRedacted)
    self = replacing(documents)
  }

  /// The pack of other documents, with a first page and a manifest to suit.
  func replacing(_ documents: [Document]) -> HandOverPack {
    var pack = self
    let contents = PackContents(
      title: manifest.title, documents: documents.filter { $0.path != PackContents.name }, isRedacted: manifest.isRedacted)
    pack.documents = [contents.document] + contents.documents
    pack.manifest.files = pack.documents.map(PackManifest.File.init)
    return pack
  }
}

extension TurningPointTable {
  /// The measure that gives it.
  fileprivate static let measure = "turning_points"
}

extension ScenarioRun {
  /// The names of the lines whose turning points are measured.
  fileprivate var describedNames: [String] {
    scenario.measures.values.filter { $0.call.name == TurningPointTable.measure }.compactMap {
      $0.call.subjectNames.first?.name
    }
  }
}
