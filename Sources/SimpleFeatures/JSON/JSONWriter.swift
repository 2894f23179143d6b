/// Writes JSON values as UTF-8 text, the same bytes for the same value.
///
/// Members keep their order. A number is written as it was read; a computed one in the shortest form that is read
/// back the same, `-0` as `0`, and one that is not finite as `null`, since JSON has no other word for it.
public struct JSONWriter: Sendable {
  /// Spaces a level is indented by, 0 to 16; `nil` for everything on one line. A number outside counts as the nearest inside.
  public var indentation: Int?

  /// Everything on one line.
  public static let compact = JSONWriter(indentation: nil)
  /// One member or element a line, two spaces a level.
  public static let pretty = JSONWriter(indentation: 2)

  public init(indentation: Int?) {
    self.indentation = indentation
  }

  /// The bytes of a value, with a line end where it is indented.
  public func write(_ value: JSONValue) -> [UInt8] {
    var text = TextBytes()
    write(value, to: &text, level: 0)
    if indentation != nil { text.append("\n") }
    return text.bytes
  }

  /// The text of a value.
  public func text(_ value: JSONValue) -> String { String(decoding: write(value), as: UTF8.self) }

  func write(_ value: JSONValue, to text: inout TextBytes, level: Int) {
    switch value {
    case .null: text.append("null")
    case .bool(let value): text.append(value ? "true" : "false")
    case .number(let number): write(number, to: &text)
    case .string(let string): text.append(quoted: string)
    case .array(let elements):
      if elements.isEmpty { return text.append("[]") }
      text.append("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { text.append(",") }
        breakLine(&text, level + 1)
        write(element, to: &text, level: level + 1)
      }
      breakLine(&text, level)
      text.append("]")
    case .object(let object):
      if object.isEmpty { return text.append("{}") }
      text.append("{")
      for (index, member) in object.members.enumerated() {
        if index > 0 { text.append(",") }
        breakLine(&text, level + 1)
        text.append(quoted: member.name)
        text.append(indentation == nil ? ":" : ": ")
        write(member.value, to: &text, level: level + 1)
      }
      breakLine(&text, level)
      text.append("}")
    }
  }

  private func write(_ number: JSONNumber, to text: inout TextBytes) {
    if let read = number.text, read.isJSONNumber {
      text.append(read)
    } else if number.value.isFinite {
      text.append(shortest: number.value)
    } else {
      text.append("null")
    }
  }

  private func breakLine(_ text: inout TextBytes, _ level: Int) {
    guard let indentation else { return }
    text.append("\n")
    text.bytes.append(contentsOf: repeatElement(0x20, count: min(max(indentation, 0), 16) * level))
  }
}

extension String {
  /// Whether the text is a number of RFC 8259, to its last character.
  fileprivate var isJSONNumber: Bool {
    var rest = self[...].utf8
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    /// Takes digits away; says how many.
    func takeDigits() -> Int {
      let digits = rest.prefix(while: isDigit).count
      rest = rest.dropFirst(digits)
      return digits
    }
    if rest.first == 0x2D { rest = rest.dropFirst() }
    let startsWithZero = rest.first == 0x30
    let whole = takeDigits()
    guard whole == 1 || (whole > 1 && !startsWithZero) else { return false }
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      guard takeDigits() > 0 else { return false }
    }
    if rest.first == 0x65 || rest.first == 0x45 {
      rest = rest.dropFirst()
      if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
      guard takeDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
