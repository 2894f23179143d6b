/// A word, number or sign of a description, with its place.
struct DescriptionToken {
  enum Kind { case word, number, sign }

  var kind: Kind
  /// Of a number: digits and a point, groups joined.
  var text: String
  var line: Int
  var column: Int
  /// Whether a blank line stands before it.
  var opensParagraph: Bool

  /// The value and half the unit of the last digit of a number.
  var number: (value: Double, half: Double)? {
    guard kind == .number, let value = Double(text) else { return nil }
    let decimals = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
    return (value, (0..<decimals).reduce(0.5) { half, _ in half / 10 })
  }

  /// The tokens of a text.
  static func all(of text: String) -> [DescriptionToken] {
    var scanner = Scanner(text)
    return scanner.tokens()
  }

  fileprivate struct Scanner {
    private let characters: [Character]
    private var index = 0
    private var line = 1
    private var column = 1
    private var blankLines = 0
    private var found: [DescriptionToken] = []

    init(_ text: String) { characters = Array(text) }

    mutating func tokens() -> [DescriptionToken] {
      while let character = peek(0) {
        if character.isNewline { blankLines += 1 }
        if character.isWhitespace {
          step()
        } else if Self.isDigit(character) {
          take(.number) { scanner in scanner.number() }
        } else if character.isLetter {
          take(.word) { scanner in scanner.run { $0.isLetter || $0 == "-" || $0 == "‑" } }
        } else {
          take(.sign) { scanner in String(scanner.step()) }
        }
      }
      return found
    }

    private mutating func take(_ kind: Kind, _ read: (inout Scanner) -> String) {
      let (line, column, opens) = (self.line, self.column, blankLines > 1 || found.isEmpty)
      blankLines = 0
      let text = read(&self)
      found.append(DescriptionToken(kind: kind, text: text, line: line, column: column, opensParagraph: opens))
    }

    private mutating func run(_ isPart: (Character) -> Bool) -> String {
      var text = ""
      while let character = peek(0), isPart(character) { text.append(step()) }
      return text
    }

    /// Digits in groups of three parted by blanks or commas, then a point and decimals.
    private mutating func number() -> String {
      var text = run(Self.isDigit)
      let isName = found.last.map { BoundaryDescription.pointWords.contains($0.text.lowercased()) } ?? false
      while !isName, let mark = peek(0), " \u{00A0}\u{202F}\u{2009},".contains(mark),
        (1...3).allSatisfy({ peek($0).map(Self.isDigit) ?? false }), !(peek(4).map(Self.isDigit) ?? false), text.count <= 12,
        mark != " " || !isFollowedByRange
      {
        step()
        text += run(Self.isDigit)
      }
      if peek(0) == ".", peek(1).map(Self.isDigit) ?? false {
        text.append(step())
        text += run(Self.isDigit)
      }
      return text
    }

    /// Whether what comes before says that numbers here are names: `points 2-6 958 m`.
    private var isFollowedByRange: Bool { found.last?.text == "-" || found.last?.text == "/" }

    @discardableResult
    private mutating func step() -> Character {
      let character = characters[index]
      index += 1
      if character.isNewline {
        line += 1
        column = 1
      } else {
        column += character.unicodeScalars.count
      }
      return character
    }

    private func peek(_ offset: Int) -> Character? {
      characters.indices.contains(index + offset) ? characters[index + offset] : nil
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
  }
}
