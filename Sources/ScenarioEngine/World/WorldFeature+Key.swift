import SimpleFeatures

extension WorldFeature {
  /// What the feature goes by in a table: its identifier, a property, or all its ``namesInUse``; `nil` when it has none.
  func key(by property: String) -> String? {
    let value = property == "id" ? (id ?? properties["id"]) : properties[property]
    switch value {
    case .string(let text): return text
    case .number(let number): return number.text ?? number.value.description
    case .bool(let flag): return flag ? "true" : "false"
    case .array where property == "names": return namesInUse
    case .null, .array, .object, nil: return nil
    }
  }

  /// Every name in the property `names`, of whatever side, in an order that favours none: those in Latin letters, or where
  /// there are none all, by the code points of their letters.
  private var namesInUse: String? {
    let names = Set((properties["names"]?.array ?? []).compactMap(\.string))
    let latin = names.filter(\.isLatin)
    let shown = (latin.isEmpty ? names : latin).sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    return shown.isEmpty ? nil : shown.joined(separator: " / ")
  }
}

extension String {
  /// Whether its letters are those of the Latin blocks of Unicode.
  fileprivate var isLatin: Bool {
    unicodeScalars.allSatisfy { scalar in
      !scalar.properties.isAlphabetic || scalar.value < 0x250 || scalar.value == 0x259
        || (0x1E00...0x1EFF).contains(scalar.value)
    }
  }
}
