import Corridors
import ScenarioLanguage

extension FeatureOperation {
  static let cut = FeatureOperation(
    definition: OperationDefinition(
      "cut", in: .features, summary: "a network cut where it comes into another territory, under the scenario's rules",
      documentation: """
        Every edge is split where its territory changes, and gets a property `territory`; every way from one territory into another \
        leads over a crossing, an edge of no length that takes what the [rules](#rules) say. The pieces sum to their edges. `over:` of \
        `route` and others takes its name, `{ length: cut_net, by: territory }` has the kilometres in each, and `border_crossings` \
        the places.

        An edge that touches a border is not cut; one along a border is in the first of the two, and where areas overlap the first \
        counts, in the order of `by`. Areas go by the property that `named` names; without it a part of a state goes by the state. On land, \
        a stretch in no territory between two is a gap between outlines that do not match, and the border is crossed at its end; on water and in \
        the air it is the open sea. Cuts are within 25 cm of where the edge as a geodesic meets the outline.
        """,
      subject: .name, takes: .lines, gives: .fixed(.lines),
      arguments: [
        ArgumentDefinition("by", .names, required: true, takes: .areas, "the territories"),
        ArgumentDefinition("named", .text, "the property that names the territories, or `id`"),
      ],
      result: .features, example: "{ cut: net, by: districts }"),
    sharesOut: true,
    evaluate: { call throws(OperationFault) in try call.cutNetwork() })
}
