import Diagnostics
import SimpleFeatures

extension HandOverPack {
  /// Puts together everything that is handed over with a run.
  ///
  /// - Parameters:
  ///   - report: of the run.
  ///   - collection: its features.
  ///   - lines: the turning points of every line that the scenario measures so.
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
    self.init(documents, shown, request)
  }

  private init(_ documents: [Document], _ report: Report, _ request: Request) {
    let contents = PackContents(title: report.scenario.title, documents: documents, isRedacted: request.isRedacted)
    self.documents = [contents.document] + documents
    manifest = PackManifest(of: self.documents, report, isRedacted: request.isRedacted)
  }
}
