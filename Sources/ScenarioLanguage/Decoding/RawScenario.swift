import Diagnostics

/// A scenario's keys and sections with those of the scenarios it extends, nothing decoded yet.
struct RawScenario {
  /// The sections that map names to declarations.
  static let sections = ["data", "parameters", "figures", "features", "rules", "measures", "variants"]
  static let settings = ["title", "description", "as_of", "max_error", "timeline", "sweep", "uncertainty"]
  /// Every key of a file, in the order they are usually written.
  static let keys =
    ["thalweg", "title", "description", "extends", "as_of", "max_error"] + sections + [
      "timeline", "sweep", "uncertainty", "checks",
    ]

  var place: SourcePlace
  /// `title`, `description`, `as_of`, `max_error`, `timeline`, `sweep`, `uncertainty`.
  var settings: [String: YAMLNode] = [:]
  /// Whether `title` is written, with a value or without.
  var hasTitle = false
  /// Declarations by section, in order, each name once.
  var declarations: [String: [YAMLEntry]] = [:]
  var checks: [YAMLNode] = []

  /// What stands in this file laid over what it extends: the same name replaces whole, new names and checks follow.
  func merged(over parent: RawScenario) -> RawScenario {
    var whole = parent
    whole.place = place
    whole.settings.merge(settings) { _, own in own }
    whole.hasTitle = hasTitle || parent.hasTitle
    for (section, entries) in declarations {
      var all = whole.declarations[section] ?? []
      var index = Dictionary(uniqueKeysWithValues: zip(all.map(\.key), all.indices))
      for entry in entries {
        if let known = index[entry.key] {
          all[known] = entry
        } else {
          index[entry.key] = all.count
          all.append(entry)
        }
      }
      whole.declarations[section] = all
    }
    whole.checks += checks
    return whole
  }
}
