import Corridors
import Diagnostics
import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension ArgumentDefinition {
  /// What reads a line in published kilometres.
  static let posts: [ArgumentDefinition] = [
    ArgumentDefinition("posts", .name, takes: .points, "places along the line with their published kilometres"),
    ArgumentDefinition(
      "kilometre", .text, default: "km",
      "the property of the posts that holds them: a number of km, or a text such as `72.8 km`"),
  ]
}

extension FeatureCall {
  /// A list of lines as one, its features one after another; the chainage runs on over gaps.
  func oneLine(_ list: FeatureList, named name: String) throws(OperationFault) -> (line: Geometry, edges: EdgeMeaning) {
    let (geometries, edges) = try workshop.alike([list])
    var paths: [[Position]] = []
    for path in geometries[0].linePaths where path.count > 1 {
      if let last = paths.last?.last, last == path.first {
        paths[paths.count - 1] += path.dropFirst()
      } else {
        paths.append(path)
      }
    }
    guard !paths.isEmpty else {
      throw OperationFault("empty-operand", "`\(name)` is empty; expected a line")
    }
    return (paths.count == 1 ? .lineString(paths[0]) : .multiLineString(paths), edges)
  }

  /// The published kilometres of a line: those of `posts`, or without them its own length from its start on.
  func kilometrePosts(along list: FeatureList, named name: String) throws(OperationFault) -> KilometrePosts {
    let (line, edges) = try oneLine(list, named: name)
    let listed = features("posts")
    let places = try listed.map { list throws(OperationFault) in try posts(in: list) }
    do throws(CorridorError) {
      guard let places else { return try KilometrePosts(along: line, edges: edges, in: workshop.metric) }
      return try KilometrePosts(places, along: line, edges: edges, in: workshop.metric)
    } catch {
      throw OperationFault("posts", error.message, argument: listed == nil ? nil : "posts")
    }
  }

  private func posts(in list: FeatureList) throws(OperationFault) -> [(position: Position, published: Double)] {
    let property = text("kilometre") ?? "km"
    var posts: [(position: Position, published: Double)] = []
    for (index, feature) in list.features.enumerated() {
      guard let position = feature.geometry.simpleParts.first?.positions.first else { continue }
      guard let length = feature.length(in: property) else {
        throw OperationFault(
          "no-kilometre",
          "post \(index + 1) has no length as property `\(property.escapingControls)`; expected a number of km, or a text such as `72.8 km`",
          argument: "posts")
      }
      posts.append((position, length))
    }
    return posts
  }
}

extension WorldFeature {
  /// A property that is a length, in metres: a number of km, or a quantity as text.
  func length(in property: String) -> Double? {
    switch properties[property] {
    case .number(let number): return number.value * 1000
    case .string(let text):
      guard let quantity = try? Quantity(parsing: text) else { return nil }
      if quantity.unit == .one { return quantity.value * 1000 }
      return quantity.dimension == .length ? quantity.baseValue : nil
    default: return nil
    }
  }
}
