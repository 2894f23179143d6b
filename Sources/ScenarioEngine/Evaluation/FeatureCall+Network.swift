import Corridors
import Diagnostics
import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension FeatureCall {
  /// The network that an argument, or the operation's own key, names.
  ///
  /// - Throws: where the name stands for anything else.
  func network(_ argument: String?) throws(OperationFault) -> NetworkValue {
    let list = argument.map { features($0) ?? FeatureList() } ?? subject
    if let network = list.network { return network }
    let name = argument.flatMap { call.name($0)?.name } ?? call.subjectNames.first?.name ?? "it"
    throw OperationFault(
      "not-a-network", list.absence ?? "`\(name)` is no network; expected the name of a `network` under `features`",
      argument: argument)
  }

  /// Reads the operands as one network.
  ///
  /// - Throws: every fault of every feature, each at its place.
  func readNetwork() throws(OperationFault) -> FeatureList {
    var records: [NetworkRecord] = []
    var features: [WorldFeature] = []
    for (name, list) in zip(call.subjectNames, operands) {
      for feature in list.features {
        let geometry = try feature.geometry.isEmpty ? nil : workshop.asGeodesic(feature)
        records.append(
          NetworkRecord(source: name.name, id: feature.idText, geometry: geometry, properties: feature.properties))
        features.append(feature)
      }
    }
    let reading = NetworkReading(records, try terms(), in: workshop.metric)
    try report(reading, features)
    remarkOnAssumptions()
    let edges = zip(reading.network.edges, reading.recordOfEdge).map { edge, record in
      var feature = features[record].with(
        edge.path ?? .geometryCollection([]), edges: .geodesic, accuracy: features[record].accuracy)
      feature.id = .string(edge.id)
      return feature
    }
    var list = FeatureList(edges)
    list.network = NetworkValue(reading.network)
    return list
  }

  private func terms() throws(OperationFault) -> NetworkTerms {
    func fallbacks(_ name: String) -> [TransportMode: NetworkTerms.Fallback] {
      let isAssumed = text("\(name)_source") == nil
      return call.quantities(name, parameters).reduce(into: [:]) { found, entry in
        guard let mode = TransportMode(rawValue: entry.key) else { return }
        found[mode] = .init(entry.value.baseValue, isAssumed: isAssumed)
      }
    }
    let tariff = call.quantities("tariffs", parameters).first?.value
    for (mode, other) in call.quantities("tariffs", parameters) {
      guard let tariff, NetworkTerms.currency(of: other) != NetworkTerms.currency(of: tariff) else { continue }
      throw OperationFault(
        "mixed-currency", "the tariff of \(mode) is \(other), and another is \(tariff); expected one currency of one year",
        argument: "tariffs")
    }
    return NetworkTerms(
      snap: base("snap") ?? 0, speeds: fallbacks("speeds"), tariffs: fallbacks("tariffs"),
      currency: tariff.flatMap { NetworkTerms.currency(of: $0) })
  }

  /// Tells of speeds and tariffs that nobody published.
  private func remarkOnAssumptions() {
    for name in ["speeds", "tariffs"] where text("\(name)_source") == nil {
      let values = call.quantities(name, parameters)
      guard !values.isEmpty else { continue }
      workshop.remarks.add(
        "assumed-values",
        "`\(name)` are assumptions, not published figures: "
          + values.map { "\($0.key) \($0.value)" }.joined(separator: ", "), at: place(of: name))
    }
  }

  /// How many warnings of one kind are told.
  private static let mostWarnings = 20

  private func report(_ reading: NetworkReading, _ features: [WorldFeature]) throws(OperationFault) {
    guard !reading.faults.isEmpty else { return }
    let told = reading.hasErrors ? reading.faults : reading.faults.cappedByCode(Self.mostWarnings)
    let found = places(told.compactMap { features[$0.record].origin })
    let diagnostics = told.map { fault in
      Diagnostic(
        fault.severity, code: fault.code.rawValue, fault.message,
        at: features[fault.record].origin.flatMap { found[$0] } ?? call.place, suggestion: fault.suggestion)
    }
    guard !reading.hasErrors else {
      let byFile = Dictionary(grouping: diagnostics) { $0.place?.file ?? "" }
      throw OperationFault(byFile.keys.sorted().flatMap { byFile[$0, default: []].cappedForFile($0) })
    }
    for diagnostic in diagnostics { workshop.remarks.add(diagnostic.code, diagnostic.message, at: diagnostic.place) }
    for (code, count) in reading.faults.counts where count > Self.mostWarnings {
      workshop.remarks.add(
        code.rawValue,
        "`\(call.subjectNames.map(\.name).joined(separator: "`, `"))`: \(count - Self.mostWarnings) more like it",
        at: call.place)
    }
  }
}

extension [NetworkFault] {
  fileprivate var counts: [NetworkFault.Code: Int] { Dictionary(map { ($0.code, 1) }, uniquingKeysWith: +) }

  fileprivate func cappedByCode(_ most: Int) -> [NetworkFault] {
    var counts: [NetworkFault.Code: Int] = [:]
    return filter { fault in
      counts[fault.code, default: 0] += 1
      return counts[fault.code, default: 0] <= most
    }
  }
}
