extension JSONScanner {
  /// Reads a string; stands at its opening quote.
  mutating func string() throws(JSONFault) -> String {
    let start = at + 1
    at = try endOfPlainText(from: start)
    if byte(at) == 0x22 {
      defer { at += 1 }
      return text(start..<at)
    }
    var read = text(start..<at)
    while byte(at) != 0x22 {
      read.unicodeScalars.append(try escape())
      let plain = at
      at = try endOfPlainText(from: plain)
      read += text(plain..<at)
    }
    at += 1
    return read
  }

  /// Steps over a string, checking it as `string` does.
  mutating func skipString() throws(JSONFault) {
    at = try endOfPlainText(from: at + 1)
    while byte(at) != 0x22 {
      _ = try escape()
      at = try endOfPlainText(from: at)
    }
    at += 1
  }

  /// Where the text that stands for itself ends: at a quote or a backslash.
  private func endOfPlainText(from start: Int) throws(JSONFault) -> Int {
    var cursor = start
    while true {
      while cursor &+ 8 <= end, JSONScanner.isPlain(word(cursor)) { cursor &+= 8 }
      let next = byte(cursor)
      if next == 0x22 || next == 0x5C { return cursor }
      if next >= 0x80 {
        let length = scalarLength(cursor)
        guard length > 0 else { throw JSONFault(.encoding, at: cursor, "bytes that are not UTF-8; expected UTF-8") }
        cursor &+= length
        continue
      }
      if next < 0x20 {
        guard cursor < end else { throw JSONFault(.syntax, at: end, "the text ends inside a string; expected `\"`") }
        throw JSONFault(.syntax, at: cursor, "a control character inside a string; expected it escaped, as in `\\n`")
      }
      cursor &+= 1
    }
  }

  /// Whether eight bytes are all ASCII and none of them a quote, a backslash or a control character.
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    let quotes = word ^ (0x22 &* ones)
    let backslashes = word ^ (0x5C &* ones)
    let special = (word &- 0x20 &* ones) | (quotes &- ones) | (backslashes &- ones) | word
    return special & tops == 0
  }

  /// The length of the UTF-8 scalar at an offset, 0 when there is none (Unicode 15, table 3-7).
  private func scalarLength(_ offset: Int) -> Int {
    let second = byte(offset + 1)
    func continues(_ place: Int) -> Bool { byte(offset + place) & 0xC0 == 0x80 }
    switch byte(offset) {
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return (0xA0...0xBF).contains(second) && continues(2) ? 3 : 0
    case 0xED: return (0x80...0x9F).contains(second) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return (0x90...0xBF).contains(second) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return (0x80...0x8F).contains(second) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }

  /// Reads an escape; stands at its backslash.
  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    let start = at
    at += 2
    switch byte(start + 1) {
    case 0x22: return "\""
    case 0x5C: return "\\"
    case 0x2F: return "/"
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75: break
    default:
      throw JSONFault(
        .syntax, at: start, "an unknown escape in a string; expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u")
    }
    let unit = try fourHexDigits()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, byte(at) == 0x5C, byte(at + 1) == 0x75 else { throw loneSurrogate(start) }
    at += 2
    let low = try fourHexDigits()
    guard (0xDC00...0xDFFF).contains(low), let scalar = Unicode.Scalar(0x1_0000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw loneSurrogate(start) }
    return scalar
  }

  private func loneSurrogate(_ offset: Int) -> JSONFault {
    JSONFault(.encoding, at: offset, "half of a surrogate pair, which is no character; expected both halves")
  }

  private mutating func fourHexDigits() throws(JSONFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let digit: UInt8
      switch byte(at) {
      case 0x30...0x39: digit = byte(at) - 0x30
      case 0x41...0x46: digit = byte(at) - 0x37
      case 0x61...0x66: digit = byte(at) - 0x57
      default: throw unexpected("four hexadecimal digits after `\\u`")
      }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }
}
