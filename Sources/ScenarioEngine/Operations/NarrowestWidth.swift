import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension MeasureOperation {
  static let narrowestWidth = MeasureOperation(
    definition: OperationDefinition(
      "narrowest_width", in: .measures, summary: "the width of an area at its narrowest place",
      documentation: """
        The length of the shortest geodesic chord through the interior that cuts a part of at least `least_part` off on each side: \
        without that every corner would be a narrow place of width 0. Both ends lie on the outer border of one part of the area; \
        what lies between that and a hole is no narrow place, since a chord there cuts nothing off. At a neck the width is right to a \
        thousandth; where `least_part` holds the chord back, to a two-hundredth of the root of the area. A remark tells the \
        place. The ± is of both ends together.
        """,
      subject: .name, takes: .areas,
      arguments: [
        ArgumentDefinition(
          "least_part", .quantity(.area, .positive),
          "the least area on each side of the chord, holes counted in; a hundredth of the whole when not written")
      ],
      result: .figure(.unit(.kilometre), .scalar), example: "{ narrowest_width: oblast, least_part: 100 km2, in: km }"),
    evaluate: { call throws(OperationFault) in
      let method = "geodesic chord"
      guard let whole = try call.workshop.dissolved(call.subject) else {
        return .scalar(ScalarFigure(nil, method: method, reason: call.emptyReason(0)))
      }
      let edges = call.subject.features.count == 1 ? call.subject.features[0].edges : .planar
      let area = call.subject.features.count == 1 ? call.subject.features[0].geometry : whole
      let least = call.base("least_part") ?? call.metric.area(of: area, edges: edges) / 100
      let place = try call.workshop.geodesy { metric in
        try metric.narrowestWidth(of: area, leastPart: least, edges: edges)
      }
      guard let place else {
        return .scalar(
          ScalarFigure(
            nil, method: method, reason: "no part of `\(call.name(0))` can be cut in two of \(TerritoryText.area(least))"))
      }
      call.workshop.remarks.add(
        "narrowest-width",
        "the narrowest place of `\(call.name(0))`, \(TerritoryText.metres(place.width)) wide, runs from "
          + "\(TerritoryText.place(place.from.x, place.from.y)) to \(TerritoryText.place(place.to.x, place.to.y)) and cuts off "
          + TerritoryText.area(place.smallerPart), at: call.call.place)
      let bound = call.subject.bound
      let spread = call.subject.accuracy.map { $0 * 2.0.squareRoot() + 2 * bound }
      return .scalar(ScalarFigure(place.width, plusMinus: spread, method: method, bound: bound > 0 ? 2 * bound : nil))
    })
}
