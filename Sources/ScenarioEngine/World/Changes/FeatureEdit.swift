import SimpleFeatures

/// One change to the features of a layer or file, its parameters resolved.
enum FeatureEdit: Sendable, Hashable {
  struct Property: Sendable, Hashable {
    var name: String
    /// `nil` for a property that goes.
    var value: JSONValue?
  }

  case set(id: String, [Property])
  case remove(id: String)
  /// What a name of the scenario stands for, with properties of its own.
  case add(name: String, [Property])
  /// All features of an id get other outlines.
  case reshape(id: String, Outlines)

  /// Outlines of the features of an id, in their order; none where they are not worked out. Equal where they are the same
  /// values, not only alike.
  struct Outlines: Sendable, Hashable {
    var geometries: [Geometry]

    static func == (left: Outlines, right: Outlines) -> Bool {
      left.geometries.elementsEqual(right.geometries) { $0.storage === $1.storage }
    }

    func hash(into hasher: inout Hasher) {
      for geometry in geometries { hasher.combine(ObjectIdentifier(geometry.storage)) }
    }
  }
}

extension [FeatureEdit] {
  /// The names of what they add.
  var additions: [String] {
    compactMap { if case .add(let name, _) = $0 { name } else { nil } }
  }

  /// The ids of what they take out.
  var removals: Set<String> {
    Set(compactMap { if case .remove(let id) = $0 { id } else { nil } })
  }

  /// The features of a layer or file after these edits, in their order, on a copy.
  ///
  /// - Parameter additions: what each name stands for.
  func applied(to features: [WorldFeature], additions: [String: FeatureList]) -> [WorldFeature] {
    var all = features
    for edit in self {
      switch edit {
      case .set(let id, let properties):
        for index in all.indices where all[index].idText == id { all[index].set(properties) }
      case .reshape(let id, let outlines):
        let places = all.indices.filter { all[$0].idText == id }
        for (place, geometry) in zip(places, outlines.geometries) { all[place].geometry = geometry }
      case .remove(let id): all.removeAll { $0.idText == id }
      case .add(let name, let properties):
        all += (additions[name] ?? FeatureList()).features.filter { !$0.geometry.isEmpty }.map { feature in
          var added = feature
          added.id = .string(name)
          added.set(properties)
          return added
        }
      }
    }
    return all
  }
}

extension WorldFeature {
  /// Gives properties other values, on every date.
  fileprivate mutating func set(_ properties: [FeatureEdit.Property]) {
    for property in properties { setProperty(property.name, property.value) }
  }
}
