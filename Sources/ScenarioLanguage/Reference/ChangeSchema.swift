import SimpleFeatures

/// What stands under `change` of a variant.
enum ChangeSchema {
  static func change(reserved: [String]) -> JSONValue {
    let kinds = [
      ofIDs("open", "features whose `status` becomes `open`"), ofIDs("close", "features whose `status` becomes `closed`"),
      ofIDs("remove", "features that are taken out"), adjust, add,
      transfer, replaceBorder,
    ]
    return JSONValue.type("object").adding([
      "properties": .members(reserved.map { (name: $0, value: JSONValue.reserved($0)) }), "anyOf": .array(kinds),
    ])
  }

  static let propertyValues: JSONValue = {
    let value = JSONValue.anyOf([.defined("text"), .list(of: .defined("text"), 0 ... .max), .type("null")])
    return JSONValue.type("object").adding(["additionalProperties": value])
      .described("properties with values; nothing, or `null`, for a property that is not there")
  }()

  private static let source: (name: String, value: JSONValue) = (
    "in", JSONValue.defined("text").described("the layer or file of the ids, where several have them")
  )

  private static func ofIDs(_ key: String, _ meaning: String) -> JSONValue {
    let ids = JSONValue.anyOf([.defined("text"), .list(of: .defined("text"), 1 ... .max)]).described(meaning)
    return .mapping([(key, ids), source], required: [key])
  }

  private static let adjust = JSONValue.mapping(
    [
      ("adjust", JSONValue.defined("text").described("a feature whose properties change")), settings,
      ("existing", JSONValue.defined("property_values").described("what the data must say before")), source,
    ], required: ["adjust", "set"])

  private static let add = JSONValue.mapping(
    [
      ("add", JSONValue.defined("name").described("a feature or data that is put in, under its name as id")),
      ("to", JSONValue.defined("text").described("the layer or file it is put into")), settings,
    ], required: ["add", "to"])

  private static let transfer = JSONValue.mapping(
    [
      ("transfer", JSONValue.defined("name").described("an area, or data that are areas")),
      ("from", JSONValue.defined("text").described("the id of the area that it lies in")),
      ("to", JSONValue.defined("text").described("the id of the area that it is joined to")), tolerance, source,
    ], required: ["transfer", "from", "to"])

  private static let replaceBorder = JSONValue.mapping(
    [
      (
        "replace_border",
        JSONValue.list(of: .defined("text"), 2...2).described("two areas that share a border")
      ), ("along", JSONValue.defined("name").described("the line that it follows instead, or a section of it does")), tolerance,
      source,
    ], required: ["replace_border", "along"])

  private static let tolerance: (name: String, value: JSONValue) = (
    "tolerance",
    JSONValue.defined("quantity").described("how far off the outline may lie; twice the accuracy of both when not written")
  )

  private static let settings: (name: String, value: JSONValue) = (
    "set",
    JSONValue.defined("property_values").adding([
      "propertyNames": .members(["not": .members(["enum": .words(DecodingContext.fixedProperties)])])
    ])
  )
}
