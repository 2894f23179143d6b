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
    if !request.isRedacted {
      let described = run.scenario.measures.values.filter { $0.call.name == "turning_points" }
        .compactMap { $0.call.subjectNames.first?.name }
      documents += try MapAlbum(title: report.scenario.title, results: run.results(), described: described).documents()
    }
    self.init(documents, shown, request)
  }

  private init(_ documents: [Document], _ report: Report, _ request: Request) {
    self.documents = documents
    manifest = PackManifest(of: documents, report, isRedacted: request.isRedacted)
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
