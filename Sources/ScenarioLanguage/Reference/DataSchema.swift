import SimpleFeatures

/// What stands under `data`: a layer of the catalogue, a file of features, or a table.
enum DataSchema {
  static let layer = JSONValue.mapping(
    [
      ("layer", JSONValue.defined("text").described("the id of a layer of the catalogue")),
      (
        "id",
        JSONValue.anyOf([.defined("text"), .list(of: .defined("text"), 1 ... .max)])
          .described("the id of one feature, or a list of them")
      ),
      ("where", .defined("filter")),
    ] + common, required: ["layer"]
  ).adding(["not": .having("id", "where")]).described("features of a layer of the catalogue: by id, by conditions, or all")

  static let file = JSONValue.mapping(
    [("file", fileName(#"[gG][eE][oO][jJ][sS][oO][nN]|[jJ][sS][oO][nN]"#).described("a GeoJSON file"))] + ofFiles + common,
    required: ["file"]
  ).described("features of a GeoJSON file")

  static let table = JSONValue.mapping(
    [
      ("file", fileName("[cC][sS][vV]").described("a CSV file")),
      ("x", JSONValue.defined("text").described("the column of longitudes or eastings")),
      ("y", JSONValue.defined("text").described("the column of latitudes or northings")),
      ("wkt", JSONValue.defined("text").described("the column of well-known text")),
      ("order_by", JSONValue.defined("text").described("the column that orders the rows")),
      (
        "as",
        JSONValue.choice(CSVLayout.Shape.allCases.map(\.rawValue)).adding(["default": .string(CSVLayout.Shape.points.rawValue)])
          .described("a feature a row, one line through all rows, or edges of a network, whose rows need no geometry")
      ),
    ] + ofFiles + common, required: ["file"]
  ).adding([
    "anyOf": .array([.having("x", "y"), .having("wkt"), edges]),
    "not": .anyOf([
      .having("x", "wkt"), .having("y", "wkt"),
      .members(["properties": .members([("as", .members(["const": .string("line")]))]), "required": .words(["wkt", "as"])]),
      edges.adding(["required": .words(["x", "as"])]), edges.adding(["required": .words(["y", "as"])]),
    ]),
  ]).described("features of a table")

  private static let edges = JSONValue.members([
    "properties": .members([("as", .members(["const": .string("edges")]))]), "required": .words(["as"]),
  ])

  static let foreign = JSONValue.mapping(
    [
      ("file", fileName(foreignEndings).described("a file that GDAL reads: shapefile, GPX, KML, GeoPackage, FlatGeobuf")),
      ("table", JSONValue.defined("text").described("which of the layers of the file")),
    ] + ofFiles + common, required: ["file"]
  ).described("features of a file that GDAL reads")

  /// The endings in any case, as a pattern without flags has to say it.
  private static let foreignEndings = ForeignFormat.allCases.map { format in
    format.ending.map { "[\($0.lowercased())\($0.uppercased())]" }.joined()
  }.joined(separator: "|")

  private static let ofFiles: [(name: String, value: JSONValue)] = [
    ("crs", .defined("crs")),
    ("edges", JSONValue.choice(DecodingContext.edgeMeanings).described("what runs between two positions")),
    (
      "accuracy",
      JSONValue.anyOf([ScenarioSchema.length, mapScale]).described("how sure the positions are, as one standard deviation")
    ),
  ]

  private static let mapScale = JSONValue.mapping(
    [
      (
        "map_scale",
        JSONValue.type("integer").adding([
          "minimum": .count(DecodingContext.mapScales.lowerBound), "maximum": .count(DecodingContext.mapScales.upperBound),
        ]).described("the denominator of the scale of the map they were read off: `50000`")
      )
    ], required: ["map_scale"])

  private static let common: [(name: String, value: JSONValue)] = [
    ("as_of", ScenarioSchema.date.described("the date of the world for this data alone")), ScenarioSchema.about(),
    (
      "evidence",
      JSONValue.mapping([
        ("source", JSONValue.defined("text").described("the instrument, map or survey")),
        ("date", JSONValue.defined("text").described("its day, month or year")),
        ("scale", JSONValue.defined("text").described("of the map: `1:50,000`")),
        (
          "rank",
          JSONValue.choice(EvidenceDeclaration.Rank.allCases.map(\.rawValue)).described("what it is worth, the strongest first")
        ),
      ]).described("what it rests on, for the register of evidence")
    ),
  ]

  private static func fileName(_ ending: String) -> JSONValue {
    .members(["type": .string("string"), "pattern": .string(#"\.(?:\#(ending))$"#)])
  }
}
