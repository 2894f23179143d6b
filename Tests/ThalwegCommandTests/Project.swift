import FileSystem

/// A small project in memory: a scenario and the two files it reads.
enum Project {
  static let scenario = """
    thalweg: 1
    title: Example
    as_of: 2024-04-01
    data:
      area: { file: area.geojson }
      site: { file: site.geojson }
    parameters:
      range: { value: 10 km }
    features:
      near: { buffer: site, by: $range }
    measures:
      covered: { share: near, of: area, in: percent }
      size: { area: near, in: km2 }
    variants:
      wide: { set: { range: 20 km } }
    checks:
      - { measure: size, equals: 314 km2, within: 1 % }

    """

  static let area = """
    {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[45,40],[46,40],[46,41],[45,41],[45,40]]]}}
    """
  static let site = """
    {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[45.5,40.5]}}
    """

  static func files(_ changes: [String: String?] = [:]) -> MemoryFiles {
    var texts: [String: String] = ["a.yaml": scenario, "area.geojson": area, "site.geojson": site]
    for (name, text) in changes { texts[name] = text }
    return MemoryFiles(texts: texts)
  }
}
