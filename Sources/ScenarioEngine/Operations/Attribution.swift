import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let attribution = MeasureOperation(
    definition: OperationDefinition(
      "attribution", in: .measures, summary: "what two or more lines attribute to whom, and the pieces on which they differ",
      documentation: """
        Of lines, `parties` names the areas that they divide, two or more: each line cuts the ground of all, and every face of it \
        goes to the party that most of it belongs to. A line that ends on the present border between the parties replaces it from \
        there to its other end; the rest of the border stays. One that ends within the ground, farther than `tolerance` from its \
        edge and from that border, attributes nothing: the run ends with how far it falls short, and where. Of areas, each name is \
        one division of the ground, and `by` the property that says whose each area is.

        `show: matrix` has a row for each party by the first line and a column for each by the second; the sum of a row is what the \
        first line attributes to the party, and *nobody* stands for ground that only one of them attributes. `pieces` is a table of \
        every connected piece that is attributed differently, the largest first: by whom to whom, how far apart the lines are at \
        most along it, where it is (with `places` the nearest of them), how many points of `count` and how much of `lengths` lie in \
        it. Of more than two lines each is held against the first. `parties` has a row for each party and a column for each line; \
        `lines` says of any two lines on how much ground they differ.

        A piece is *real* where the lines are somewhere farther apart than 1.96 √(σ₁² + σ₂²), with the accuracies of both, and \
        *within accuracy* where they are not, however large it is: the second line then stays in the band about the first that \
        holds 95 % of the drawings of one line (Perkal 1956; Goodchild and Hunter 1997). Areas are on the ellipsoid, their edges \
        drawn to 1 mm; the sums of pieces are held against whole areas, to 1e-9 of them. Second method as for `area`. \
        Attribution is what a line says, and neither a claim nor a transfer.
        """,
      subject: .names(2...16), takes: [.lines, .areas],
      arguments: [
        ArgumentDefinition("parties", .names, takes: .areas, "of lines: the areas of the parties that they divide"),
        ArgumentDefinition("by", .text, default: "id", "of areas: the property that says whose an area is"),
        ArgumentDefinition(
          "show", .choice(["matrix", "pieces", "parties", "lines"]), default: "matrix", "which face of the answer is shown"),
        ArgumentDefinition(
          "tolerance", .quantity(.length, .notNegative), default: "1 m", "how far a line may fall short of what it must reach"),
        ArgumentDefinition(
          "count", .either([.name, .names]), takes: .points, "with `show: pieces`: points that are counted in each"),
        ArgumentDefinition(
          "lengths", .either([.name, .names]), takes: .lines, "with `show: pieces`: lines that are measured in each"),
        ArgumentDefinition("places", .name, takes: .points, "with `show: pieces`: the nearest of them says where a piece is"),
      ],
      result: .figure(.unit(.squareKilometre), .matrixOrTable(argument: "show", tables: ["pieces"])),
      columnUnits: ["width": .metre, "longitude": .degree, "latitude": .degree, "perimeter": .kilometre],
      example: "{ attribution: [first_line, second_line], parties: [armenia, azerbaijan], in: km2 }"),
    evaluate: { call throws(OperationFault) in
      let partitions = try call.partitions()
      guard !partitions.isEmpty else {
        return .matrix(MatrixFigure(rows: [], columns: [], values: [], method: "geodesic area"))
      }
      switch call.text("show") {
      case "pieces": return .table(try call.pieceTable(partitions))
      case "parties": return .matrix(call.partyMatrix(partitions))
      case "lines": return .matrix(try call.lineMatrix(partitions))
      default: return .matrix(try call.attributionMatrix(partitions))
      }
    })
}
