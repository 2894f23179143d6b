extension TopographicSheet: CustomStringConvertible {
  /// `K-38-103-В-а`
  public var description: String {
    let own = "\(Self.belts[belt])-\(column < 10 ? "0" : "")\(column)"
    switch scale {
    case .million: return own
    case .halfMillion: return "\(own)-\(Self.quarters[parts[0]])"
    case .twoHundred: return "\(own)-\(Self.romans[parts[0]])"
    case .hundred: return "\(own)-\(parts[0] + 1)"
    case .fifty: return "\(own)-\(parts[0] + 1)-\(Self.quarters[parts[1]])"
    case .twentyFive: return "\(own)-\(parts[0] + 1)-\(Self.quarters[parts[1]])-\(Self.quarters[parts[2]].lowercased())"
    }
  }

  private static let belts = "ABCDEFGHIJKLMNO".map(String.init)
  private static let quarters = ["А", "Б", "В", "Г"]
  private static let romans: [String] = (1...36).map { number in
    let tens = String(repeating: "X", count: number / 10)
    return tens + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][number % 10]
  }

  /// Reads a name. Latin letters stand for the Cyrillic ones they look or sound like (`A B V G`); belts may be Cyrillic.
  ///
  /// - Throws: `unreadable`, with what of the name is not as it should be.
  public init(_ name: String) throws(DelimitationError) {
    let fields = name.split(separator: "-", omittingEmptySubsequences: false).map(Self.upright)
    guard let letter = fields.first, let belt = Self.belts.firstIndex(of: Self.latin(letter)) else {
      throw Self.unreadable(name, "it begins with no belt from A to O")
    }
    guard fields.count > 1, let column = Int(fields[1]), (1...60).contains(column) else {
      throw Self.unreadable(name, "no column from 1 to 60 follows the belt")
    }
    let (scale, parts) = try Self.parts(Array(fields.dropFirst(2)), of: name)
    self.init(scale: scale, belt: belt, column: column, parts: parts)
  }

  private static func parts(_ fields: [String], of name: String) throws(DelimitationError) -> (Scale, [Int]) {
    guard let first = fields.first else { return (.million, []) }
    if fields.count == 1, let quarter = quarter(first) { return (.halfMillion, [quarter]) }
    if fields.count == 1, let roman = romans.firstIndex(of: latin(first)) { return (.twoHundred, [roman]) }
    guard let number = Int(first), (1...144).contains(number) else {
      throw unreadable(name, "`\(first)` is no quarter from А to Г, no number from I to XXXVI and none from 1 to 144")
    }
    let quarters = fields.dropFirst().map(quarter)
    guard fields.count <= 3, quarters.allSatisfy({ $0 != nil }) else {
      throw unreadable(name, "what follows the number is not one or two quarters from А to Г")
    }
    let scales: [Scale] = [.hundred, .fifty, .twentyFive]
    return (scales[fields.count - 1], [number - 1] + quarters.compactMap(\.self))
  }

  private static func unreadable(_ name: String, _ why: String) -> DelimitationError {
    DelimitationError(.unreadable, "`\(name)` is no map sheet: \(why); expected such as `K-38-103-В`")
  }

  private static func upright(_ field: Substring) -> String { field.filter { $0 != " " }.uppercased() }

  private static func quarter(_ field: String) -> Int? {
    ["А": 0, "Б": 1, "В": 2, "Г": 3, "A": 0, "B": 1, "V": 2, "G": 3][field]
  }

  /// Cyrillic letters that look like Latin ones of belts and of Roman numbers.
  private static func latin(_ text: String) -> String {
    let alike: [Character: Character] = [
      "А": "A", "В": "B", "С": "C", "Д": "D", "Е": "E", "Ф": "F", "Г": "G", "Н": "H", "И": "I", "І": "I", "К": "K",
      "Л": "L", "М": "M", "О": "O", "Х": "X", "Ж": "J",
    ]
    return String(text.map { alike[$0] ?? $0 })
  }
}
