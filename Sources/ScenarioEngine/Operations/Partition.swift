import Delimitation
import Geodesy
import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let partition = FeatureOperation(
    definition: OperationDefinition(
      "partition", in: .features, summary: "overlapping claims cut into pieces, each with those who claim it",
      documentation: """
        A feature for each piece of land that is covered by the same of the areas all over: its `claimants` are their names in the \
        order of the areas, its `claim` the same as one text, such as `north + south`, and that with a number where there are several \
        pieces is its id. The pieces do not overlap, and together they are the union of the areas.
        """,
      subject: .name, takes: .areas, gives: .fixed(.areas),
      arguments: [ArgumentDefinition("by", .text, default: "id", "the property that names who claims an area")],
      result: .features, example: "{ partition: districts }"),
    evaluate: { call throws(OperationFault) in
      let present = FeatureList(call.subject.features.filter { !$0.geometry.isEmpty })
      let names = present.keys(by: call.text("by") ?? "id", named: call.call.subjectNames[0].name)
      var claims: [(name: String, areas: [Geometry])] = []
      for (name, feature) in zip(names, present.features) {
        let area = call.workshop.dense(feature)
        if let known = claims.firstIndex(where: { $0.name == name }) {
          claims[known].areas.append(area)
        } else {
          claims.append((name, [area]))
        }
      }
      let areas = claims.map(\.areas)
      let pieces = try call.workshop.geodesy { metric throws(DelimitationError) in
        try ClaimPartition.pieces(of: areas, in: metric)
      }
      let labels = pieces.map { $0.claimants.map { claims[$0].name }.joined(separator: " + ") }
      var numbers: [String: Int] = [:]
      return FeatureList(
        zip(pieces, labels).map { piece, label in
          numbers[label, default: 0] += 1
          let isOne = labels.count { $0 == label } == 1
          var properties = JSONObject()
          properties["claim"] = .string(label)
          properties["claimants"] = .array(piece.claimants.map { .string(claims[$0].name) })
          return WorldFeature(
            piece.area, properties: properties, id: .string(isOne ? label : "\(label) \(numbers[label] ?? 0)"),
            edges: call.workshop.resultEdges([present]), accuracy: present.accuracy, bound: present.bound,
            isIllustrative: present.isIllustrative)
        })
    })
}
