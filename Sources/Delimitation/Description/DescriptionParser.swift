import Diagnostics
import SimpleFeatures

/// Makes lines of the tokens of a description.
struct DescriptionParser {
  typealias Leg = BoundaryDescription.Leg

  let tokens: [DescriptionToken]
  let origin: SourcePlace
  var index = 0
  var lines: [BoundaryDescription.Line] = []
  var faults: [Diagnostic] = []
  /// What the leg that is being read has shown so far.
  var leg: Leg?
  /// The point that was named last, to which positions belong.
  var point: String?
  /// A latitude that waits for its longitude.
  var latitude: (value: Double, half: Double)?
  private var end: String? { lines.last.flatMap { $0.legs.last?.to ?? $0.start } }

  init(_ tokens: [DescriptionToken], origin: SourcePlace) {
    self.tokens = tokens
    self.origin = origin
  }

  mutating func parse() {
    while index < tokens.count {
      let paragraph = paragraphEnd
      if tokens[index..<paragraph].contains(where: { Self.isPointWord($0) }) {
        while index < paragraph { step(before: paragraph) }
      } else {
        index = paragraph
      }
      closeParagraph()
    }
    if lines.allSatisfy(\.legs.isEmpty), faults.isEmpty {
      fault("no-leg", "no way from one point to another is described; expected such as `for 344 m to point 1`", at: origin)
    }
  }

  private var paragraphEnd: Int {
    tokens[(index + 1)...].firstIndex(where: \.opensParagraph) ?? tokens.count
  }

  private static func isPointWord(_ token: DescriptionToken) -> Bool {
    token.kind == .word && BoundaryDescription.pointWords.contains(token.text.lowercased())
  }

  private mutating func step(before limit: Int) {
    let token = tokens[index]
    switch token.kind {
    case .number: figure(token)
    case .word: word(token)
    case .sign:
      if token.text == "“", let close = tokens[index..<limit].firstIndex(where: { $0.text == "”" }) {
        let along = Self.text(of: tokens[(index + 1)..<close])
        change(at: token) { $0.along = along }
        index = close
      }
      index += 1
    }
  }

  /// The leg that is being read, begun where it was not.
  mutating func change(at token: DescriptionToken, _ change: (inout Leg) -> Void) {
    var own = leg ?? Leg(from: nil, to: "", place: place(of: token))
    change(&own)
    leg = own
  }

  private mutating func word(_ token: DescriptionToken) {
    index += 1
    let word = token.text.lowercased()
    if Self.isPointWord(token) {
      points(token)
    } else if let course = Self.courses[word] {
      change(at: token) { $0.course = course }
    } else if Self.natural.contains(word) {
      change(at: token) { $0.along = $0.along ?? word }
    } else if word.count > 1 || "NESW".contains(token.text), let wind = Wind(word: token.text) {
      if !isQuadrant { change(at: token) { $0.wind = wind } }
    }
  }

  /// Whether the letter just read begins a bearing of a quadrant, `S 38° E`, which is read with its angle.
  private var isQuadrant: Bool {
    let letter = tokens[index - 1].text
    return ["N", "S"].contains(letter) && index + 1 < tokens.count && tokens[index].kind == .number
      && ["°", "º"].contains(tokens[index + 1].text)
  }

  /// `point 3`, `boundary point No 12/1`, `points 2-6`, after its first word.
  private mutating func points(_ token: DescriptionToken) {
    let role = role(of: token)
    while index < tokens.count, Self.isPointWord(tokens[index]) || [".", "№"].contains(tokens[index].text) { index += 1 }
    guard let first = name() else { return }
    var names = [first]
    if index + 1 < tokens.count, ["-", "–", "—"].contains(tokens[index].text), tokens[index + 1].kind == .number {
      index += 1
      if let last = name() { names = Self.range(first, last) }
    }
    take(names, role, at: token)
  }

  private enum Role { case from, start, end, to }

  private func role(of token: DescriptionToken) -> Role {
    let before = tokens[..<(index - 1)].suffix(3).filter { $0.kind == .word }.map { $0.text.lowercased() }
    if before.contains(where: ["begins", "starts", "begin", "start", "beginning", "starting"].contains) { return .start }
    if before.contains(where: ["ends", "end", "ending"].contains) { return .end }
    return before.last == "from" || before.suffix(2) == ["from", "boundary"] ? .from : .to
  }

  private mutating func name() -> String? {
    guard index < tokens.count, tokens[index].kind == .number || tokens[index].text.count == 1 && tokens[index].kind == .word
    else { return nil }
    var name = tokens[index].text
    index += 1
    while index + 1 < tokens.count, tokens[index].text == "/", tokens[index + 1].kind == .number {
      name += "/" + tokens[index + 1].text
      index += 2
    }
    return name
  }

  private static func range(_ first: String, _ last: String) -> [String] {
    guard let low = Int(first), let high = Int(last), low < high, high - low < 10_000 else { return [first, last] }
    return (low...high).map(String.init)
  }

  private mutating func take(_ names: [String], _ role: Role, at token: DescriptionToken) {
    let last = names[names.count - 1]
    point = last
    switch role {
    case .start: lines.append(.init(start: last))
    case .from:
      if lines.isEmpty { lines.append(.init(start: last)) }
      if let end, end != last {
        fault(
          "broken-chain", "the leg begins at point \(last), and the one before ends at point \(end); expected one point", token)
      }
      leg = Leg(from: last, to: "", place: place(of: token))
    case .end:
      if let end, end != last {
        fault("broken-chain", "the line ends at point \(last), and its last leg at point \(end); expected one point", token)
      }
    case .to: finish(names, at: token)
    }
  }

  private mutating func finish(_ names: [String], at token: DescriptionToken) {
    if lines.isEmpty { lines.append(.init()) }
    var own = leg ?? Leg(from: nil, to: "", place: place(of: token))
    own.from = own.from ?? end
    own.to = names[names.count - 1]
    own.through = Array(names.dropLast())
    if let wind = own.wind, let azimuth = own.azimuth {
      // A rose of eight or four winds is as good as one of sixteen for those who use it.
      let reach = (wind.rawValue % 2 == 0 ? 2 : 1) * Wind.halfWidth + azimuth.half
      if wind.deviation(of: azimuth.value) > reach {
        fault(
          "contradiction",
          "the azimuth of \(SexagesimalText.azimuth(azimuth.value)) is not \(wind.english); expected one of "
            + "\(SexagesimalText.azimuth(wind.azimuth, decimals: 0)) ± \(reach)°", at: own.place)
      }
    }
    lines[lines.count - 1].legs.append(own)
    leg = nil
  }

  /// What is left of a leg that reaches no point: after the end of a line its whole length, else a mistake.
  private mutating func closeParagraph() {
    defer {
      leg = nil
      latitude = nil
    }
    guard let own = leg, !lines.isEmpty else { return }
    if let length = own.length, own.azimuth == nil, own.from == nil {
      lines[lines.count - 1].length = length
    } else if own.length != nil || own.from != nil {
      fault("open-leg", "the leg reaches no point; expected such as `to point 2`", at: own.place)
    }
  }

  static let courses: [String: LegCourse] = [
    "geodesic": .geodesic, "loxodrome": .loxodrome, "rhumb": .loxodrome, "parallel": .parallel, "grid": .gridLine,
    "degrees": .straightInDegrees,
  ]
  static let natural: Set<String> = [
    "watershed", "river", "stream", "thalweg", "ridge", "crest", "road", "railway", "bank", "canal", "ravine", "gorge",
  ]

  func place(of token: DescriptionToken) -> SourcePlace {
    guard let line = origin.line else { return SourcePlace(file: origin.file, line: token.line, column: token.column) }
    let column = token.line == 1 ? (origin.column ?? 1) + token.column - 1 : token.column
    return SourcePlace(file: origin.file, line: line + token.line - 1, column: column)
  }

  mutating func fault(_ code: String, _ message: String, _ token: DescriptionToken) {
    fault(code, message, at: place(of: token))
  }

  mutating func fault(_ code: String, _ message: String, at place: SourcePlace) {
    faults.append(Diagnostic(code: code, message, at: place))
  }

  private static func text(of tokens: ArraySlice<DescriptionToken>) -> String {
    tokens.reduce(into: "") { text, token in
      if token.kind != .sign, !text.isEmpty, text.last != "-", text.last != "(" { text += " " }
      text += token.text
    }
  }
}
