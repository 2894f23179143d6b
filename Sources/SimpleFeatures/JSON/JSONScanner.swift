/// Steps through JSON bytes: white space, punctuation, the members and elements of containers.
///
/// Safe as long as it does not leave the call that lends it: it is created in two places only (both `scan`), reads nothing
/// before the first or behind the last byte, and is never stored.
@safe
struct JSONScanner {
  private var base: UnsafePointer<UInt8>
  /// How many bytes there are.
  private(set) var end: Int
  /// Bytes read so far.
  var at: Int
  /// Containers open at the moment.
  var depth = 0
  /// The greatest depth allowed.
  var depthLimit: Int
  /// The depth from which the limit counts.
  var depthBase = 0
  /// How great the first and the second number of a position may be.
  var ordinateLimits = SIMD2(360.0, 90.0)

  /// Lends a scanner of the bytes, standing behind a byte order mark if there is one.
  static func scan<Result, Fault: Error>(
    _ bytes: [UInt8], depthLimit: Int, _ body: (inout JSONScanner) throws(Fault) -> Result
  ) throws(Fault) -> Result {
    try unsafe bytes.withUnsafeBufferPointer { (buffer) throws(Fault) in
      guard let base = buffer.baseAddress else {
        var nothing: UInt8 = 0
        return try unsafe withUnsafePointer(to: &nothing) { (empty) throws(Fault) in
          var scanner = unsafe JSONScanner(base: empty, end: 0, depthLimit: depthLimit)
          return try body(&scanner)
        }
      }
      var scanner = unsafe JSONScanner(base: base, end: buffer.count, depthLimit: depthLimit)
      if InputEncoding.hasByteOrderMark(bytes) { scanner.at = 3 }
      return try body(&scanner)
    }
  }

  /// Lends a scanner of the bytes in a window, which moves on by `advance`.
  static func scan<Result, Fault: Error>(
    _ window: ScannerWindow, depthLimit: Int, _ body: (inout JSONScanner) throws(Fault) -> Result
  ) throws(Fault) -> Result {
    var scanner = unsafe JSONScanner(base: window.base, end: window.count, depthLimit: depthLimit)
    if InputEncoding.hasByteOrderMark(scanner.head) { scanner.at = 3 }
    return try withExtendedLifetime(window) { () throws(Fault) in try body(&scanner) }
  }

  /// Moves a window on to the present place and takes up its bytes, the place being the first of them now.
  ///
  /// - Returns: whether there is more to see than before.
  mutating func advance(_ window: ScannerWindow) -> Bool {
    guard window.advance(to: at) else { return false }
    unsafe base = window.base
    end = window.count
    at = 0
    return true
  }

  /// The first bytes, as many as tell an encoding.
  var head: [UInt8] { (0..<min(8, end)).map(byte) }

  private init(base: UnsafePointer<UInt8>, end: Int, depthLimit: Int) {
    unsafe self.base = base
    self.end = end
    self.depthLimit = depthLimit
    at = 0
  }

  /// The byte at an offset, 0 behind the end (a byte that no JSON text has outside of nothing at all).
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 {
    offset < end ? unsafe base[offset] : 0
  }

  /// Eight bytes from an offset, the first in the lowest bits; zeros behind the end.
  @inline(__always)
  func word(_ offset: Int) -> UInt64 {
    if offset &+ 8 <= end {
      return UInt64(littleEndian: unsafe UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
    }
    var word: UInt64 = 0
    var index = end - 1
    while index >= offset {
      word = word << 8 | UInt64(unsafe base[index])
      index -= 1
    }
    return word
  }

  /// The byte at an offset that is known to be before the end.
  @inline(__always)
  func knownByte(_ offset: Int) -> UInt8 { unsafe base[offset] }

  /// Eight bytes from an offset known to be eight bytes before the end, the first in the lowest bits.
  @inline(__always)
  func knownWord(_ offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafe UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
  }

  /// The text of bytes already known to be UTF-8.
  func text(_ range: Range<Int>) -> String {
    unsafe String(decoding: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count), as: UTF8.self)
  }

  @inline(__always)
  mutating func skipSpace() {
    while true {
      let next = byte(at)
      if next > 0x20 { return }
      guard next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 else { return }
      at &+= 1
    }
  }

  /// Steps over white space and then one byte of punctuation.
  @inline(__always)
  mutating func expect(_ punctuation: Unicode.Scalar) throws(JSONFault) {
    if UInt32(byte(at)) != punctuation.value {
      skipSpace()
      guard UInt32(byte(at)) == punctuation.value else { throw unexpected("`\(punctuation)`") }
    }
    at &+= 1
  }

  /// Whether there is only white space left.
  mutating func isAtEnd() -> Bool {
    skipSpace()
    return at >= end
  }
}

// MARK: - Containers

extension JSONScanner {
  /// Steps into an array or object.
  @inline(__always)
  mutating func open(_ bracket: Unicode.Scalar) throws(JSONFault) {
    try expect(bracket)
    depth &+= 1
    if depth > depthLimit {
      let most = depthLimit - depthBase
      throw JSONFault(.tooDeep, at: at - 1, "nested more than \(most) deep; expected at most \(most)")
    }
  }

  /// Whether another element follows; steps over the comma before it, or over the `]`.
  @inline(__always)
  mutating func hasElement(_ isFirst: inout Bool) throws(JSONFault) -> Bool {
    try hasNext(&isFirst, closing: 0x5D, "`,` or `]`")
  }

  /// Steps over the next member's name and colon, or over the `}`.
  ///
  /// - Returns: the name and the offset of its opening quote; `nil` behind the last member.
  @inline(__always)
  mutating func nextMember(_ isFirst: inout Bool) throws(JSONFault) -> (name: String, offset: Int)? {
    guard try hasNext(&isFirst, closing: 0x7D, "`,` or `}`") else { return nil }
    let offset = at
    guard byte(at) == 0x22 else { throw unexpected("a member name in double quotes") }
    let name = try string()
    try expect(":")
    skipSpace()
    return (name, offset)
  }

  @inline(__always)
  private mutating func hasNext(_ isFirst: inout Bool, closing: UInt8, _ expected: String) throws(JSONFault) -> Bool {
    skipSpace()
    let next = byte(at)
    if next == closing {
      at &+= 1
      depth &-= 1
      return false
    }
    if isFirst {
      isFirst = false
    } else {
      guard next == 0x2C else { throw unexpected(expected) }
      at &+= 1
      skipSpace()
      if byte(at) == closing { throw JSONFault(.syntax, at: at - 1, "a comma before the closing bracket; expected none") }
    }
    return true
  }

  /// The fault of meeting something else than expected at the present place.
  @inline(never)
  func unexpected(_ expected: String) -> JSONFault {
    if at >= end { return JSONFault(.syntax, at: end, "the text ends too early; expected \(expected)") }
    let next = byte(at)
    let found =
      switch next {
      case 0x21...0x7E: "`\(Unicode.Scalar(next))`"
      case 0x20: "a space"
      case 0x0A, 0x0D: "the end of the line"
      case 0x80...: "a character outside ASCII"
      default: "a control character (0x\(String(next, radix: 16, uppercase: true)))"
      }
    return JSONFault(.syntax, at: at, "unexpected \(found); expected \(expected)")
  }
}
