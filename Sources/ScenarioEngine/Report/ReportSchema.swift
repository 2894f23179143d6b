import SimpleFeatures

/// The JSON Schema (draft 2020-12) of the report: of `--summary json`, and of the member `thalweg` of every GeoJSON written.
public enum ReportSchema {
  public static func json() -> String {
    JSONWriter.pretty.text(
      .members([
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")), ("title", .string("Thalweg report")),
        ("$ref", .string("#/$defs/report")), ("$defs", .members(definitions)),
      ]))
  }

  private static let text = JSONValue.members([("type", .string("string"))])
  private static let optionalText = type("string", "null")
  private static let optionalNumber = type("number", "null")
  private static let flag = type("boolean")
  private static let quantity = reference("quantity")
  private static let optionalQuantity = anyOf([quantity, type("null")])

  private static let definitions: [(name: String, value: JSONValue)] = [
    (
      "report",
      record(
        [
          ("format", .members([("const", .number(Double(Report.format)))])),
          ("scenario", record([("title", text), ("file", text), ("sha256", text)])),
          ("as_of", optionalText), ("max_error", quantity),
          ("parameters", map(of: anyOf([quantity, text]))),
          ("variants", list(of: record([("name", text), ("title", optionalText), ("changes", list(of: text))]))),
          ("measures", list(of: reference("measure"))),
          ("checks", list(of: reference("check"))), ("sweep", reference("sweep")), ("uncertainty", reference("uncertainty")),
          ("warnings", list(of: record([("code", text), ("message", text), ("place", optionalText)]))),
          ("provenance", reference("provenance")),
        ], optional: ["sweep", "uncertainty", "variants"])
    ),
    ("quantity", record([("value", optionalNumber), ("unit", text)])),
    (
      "measure",
      record([
        ("name", text), ("kind", words(["scalar", "table", "matrix"])),
        ("unit", text), ("baseline", reference("figure")), ("variants", map(of: reference("figure"))),
        (
          "series",
          list(
            of: record([
              ("date", text), ("baseline", reference("figure")), ("variants", map(of: reference("figure"))),
            ]))
        ),
      ])
    ),
    ("figure", anyOf([reference("scalar"), reference("table"), reference("matrix")])),
    (
      "scalar",
      record(
        [
          ("value", optionalNumber), ("plus_minus", optionalNumber), ("method", text),
          (
            "second_method",
            anyOf([
              record([("method", text), ("value", .members([("type", .string("number"))])), ("difference", type("number"))]),
              type("null"),
            ])
          ),
          ("reason", optionalText), ("bound", optionalNumber),
          ("ways", list(of: list(of: text))),
          ("difference", anyOf([record([("value", optionalNumber), ("percent", optionalNumber)]), type("null")])),
        ], optional: ["difference", "bound", "ways"])
    ),
    (
      "table",
      record(
        [
          ("columns", list(of: record([("name", text), ("unit", text)]))),
          ("rows", list(of: list(of: type("string", "number", "null")))), ("method", text), ("plus_minus", grid),
          ("second_method", grid), ("bound", grid),
        ], optional: ["bound"])
    ),
    (
      "matrix",
      record(
        [
          ("rows", list(of: text)), ("columns", list(of: text)), ("values", list(of: list(of: optionalNumber))),
          ("row_sums", list(of: optionalNumber)), ("method", text), ("plus_minus", grid), ("second_method", grid),
          ("bound", grid),
        ], optional: ["bound"])
    ),
    (
      "check",
      record([
        ("measure", text), ("variant", optionalText), ("date", optionalText),
        ("kind", words(ReportedCheck.Kind.allCases.map(\.rawValue))),
        ("grounds", words(ReportedCheck.Grounds.allCases.map(\.rawValue))), ("condition", words(ReportedCheck.Condition.keys)),
        ("holds", flag), ("margin", optionalQuantity),
        ("computed", optionalQuantity), ("expected", anyOf([quantity, list(of: quantity), type("null")])),
        ("tolerance", optionalQuantity), ("source", optionalText), ("note", optionalText),
        (
          "difference",
          anyOf([record([("value", optionalNumber), ("unit", text), ("percent", optionalNumber)]), type("null")])
        ),
        (
          "citation",
          anyOf([
            record([("id", text), ("label", text), ("source", text), ("date", optionalText), ("confidence", text)]),
            type("null"),
          ])
        ),
      ])
    ),
    (
      "sweep",
      record([
        ("design", words(["matrix", "latin_hypercube"])),
        ("seed", optionalNumber), ("parameters", list(of: record([("name", text), ("unit", text)]))),
        ("measures", list(of: record([("name", text), ("variant", optionalText), ("unit", text)]))),
        ("rows", list(of: list(of: type("number", "string", "null")))),
        (
          "crossings",
          list(
            of: record([
              ("measure", text), ("variant", optionalText), ("bound", quantity), ("from", type("number", "string")),
              ("to", type("number", "string")),
            ]))
        ),
      ])
    ),
    (
      "uncertainty",
      record([
        ("draws", type("number")), ("seed", type("number")), ("correlation", type("number")),
        (
          "figures",
          list(
            of: record([
              ("measure", text), ("world", text), ("row", text), ("column", text), ("unit", text), ("value", optionalNumber),
              ("drawn", optionalNumber), ("closed_form", optionalNumber), ("mean", optionalNumber),
            ]))
        ),
      ])
    ),
    (
      "provenance",
      record([
        ("version", text), ("libraries", map(of: text)),
        (
          "data",
          list(
            of: record([
              ("id", text), ("sha256", text), ("licence", optionalText), ("accuracy", optionalNumber),
              ("attribution", optionalText), ("vintage", optionalText),
            ]))
        ),
        (
          "operations",
          list(
            of: record([
              ("from", text), ("to", text), ("code", optionalText), ("name", text), ("accuracy", optionalNumber),
            ]))
        ),
      ])
    ),
  ]

  /// Rows of numbers beside the rows they belong to, or nothing.
  private static let grid = anyOf([list(of: list(of: optionalNumber)), type("null")])

  private static func type(_ names: String...) -> JSONValue {
    .members([("type", names.count == 1 ? .string(names[0]) : .array(names.map(JSONValue.string)))])
  }

  private static func words(_ words: [String]) -> JSONValue {
    .members([("enum", .array(words.map(JSONValue.string)))])
  }

  private static func reference(_ name: String) -> JSONValue {
    .members([("$ref", .string("#/$defs/" + name))])
  }

  private static func anyOf(_ schemas: [JSONValue]) -> JSONValue {
    .members([("anyOf", .array(schemas))])
  }

  private static func list(of items: JSONValue) -> JSONValue {
    .members([("type", .string("array")), ("items", items)])
  }

  private static func map(of values: JSONValue) -> JSONValue {
    .members([("type", .string("object")), ("additionalProperties", values)])
  }

  private static func record(_ properties: [(name: String, value: JSONValue)], optional: [String] = []) -> JSONValue {
    .members([
      ("type", .string("object")),
      ("required", .array(properties.map(\.name).filter { !optional.contains($0) }.map(JSONValue.string))),
      ("properties", .members(properties)), ("additionalProperties", .bool(false)),
    ])
  }
}
