public import Diagnostics

/// Takes the keys of a mapping one by one; what is left at the end was not known.
public struct FieldReader {
  /// What the mapping is, for messages: `a check`.
  public let subject: String
  public let place: SourcePlace
  private let findings: Findings
  private let entries: [YAMLEntry]
  private var asked: [String] = []
  /// Keys that must be there and are not; reported at the end, unless one was mistyped.
  private var missing: [String] = []

  /// `nil`, after a message, when the node is not a mapping.
  public init?(_ node: YAMLNode, _ subject: String, _ findings: Findings) {
    guard let entries = node.mapping else {
      findings.error("wrong-type", "\(node.kindName) is not \(subject); expected a mapping of keys", at: node.place)
      return nil
    }
    self.init(entries, subject, at: node.place, findings)
  }

  init(_ entries: [YAMLEntry], _ subject: String, at place: SourcePlace, _ findings: Findings) {
    self.entries = Self.joiningSplitNumbers(entries)
    self.subject = subject
    self.place = place
    self.findings = findings
  }

  /// In braces a comma ends a value: `{ by: 1,000 km }` is read as `by: 1` and a key `000 km`. The two are put together
  /// again, so that the one message is about the comma.
  private static func joiningSplitNumbers(_ entries: [YAMLEntry]) -> [YAMLEntry] {
    var joined: [YAMLEntry] = []
    for entry in entries {
      let digits = entry.key.prefix { $0.isASCII && $0.isNumber }
      if !digits.isEmpty, entry.value.isNull, let before = joined.last, let number = before.value.plainText,
        let last = number.last, last.isASCII, last.isNumber
      {
        joined[joined.count - 1].value = YAMLNode(.scalar("\(number),\(entry.key)", isPlain: true), at: before.value.place)
      } else {
        joined.append(entry)
      }
    }
    return joined
  }

  /// The value of a key that may be missing; `nil` too when nothing is written after the key, which is a fault.
  public mutating func optional(_ key: String) -> YAMLNode? {
    asked.append(key)
    guard let entry = entries.first(where: { $0.key == key }) else { return nil }
    guard !entry.value.isNull else {
      findings.error("missing-value", "nothing stands after `\(key)`; expected a value, or no key", at: entry.keyPlace)
      return nil
    }
    return entry.value
  }

  /// The value of a key that must be there.
  public mutating func required(_ key: String) -> YAMLNode? {
    if !has(key), !hasMergeKey { missing.append(key) }
    return optional(key)
  }

  public func has(_ key: String) -> Bool {
    entries.contains { $0.key == key }
  }

  /// Whether a merge key stands here: it is refused, and what it was to bring is not missing too.
  var hasMergeKey: Bool { has("<<") }

  /// Where a key stands.
  public func keyPlace(_ key: String) -> SourcePlace? {
    entries.first { $0.key == key }?.keyPlace
  }

  /// The value of a key that was probably mistyped for one that is not there. The key itself stays unknown.
  func mistyped(_ key: String, among known: [String]) -> YAMLNode? {
    guard !has(key) else { return nil }
    return entries.first { !known.contains($0.key) && Self.meant(by: $0, among: known)?.key == key }?.value
  }

  /// The key that was probably meant by one that is not known, and how it would be written. `{ layer:sites }` and
  /// `{ layer sites }` are one key with nothing after it: its first word counts.
  private static func meant(by entry: YAMLEntry, among known: [String]) -> (key: String, text: String)? {
    let word = entry.value.isNull ? String(entry.key.prefix { $0 != ":" && $0 != " " }) : entry.key
    guard let key = known.contains(word) ? word : NearestName.of(word, among: known) else { return nil }
    let rest = entry.key.dropFirst(word.count).drop { $0 == ":" || $0 == " " }
    return (key, rest.isEmpty ? key : "\(key): \(rest)")
  }

  /// Reports every key that is missing or that nobody asked for. `reserved` words are refused by name, `others` only help
  /// to guess.
  public func finish(reserved: [String] = [], others: [String] = []) {
    let known = asked + others
    for key in missing where mistyped(key, among: known + reserved) == nil {
      findings.error("missing-key", "\(subject) without `\(key)`; expected it", at: place)
    }
    for entry in entries where !asked.contains(entry.key) {
      if reserved.contains(entry.key) {
        findings.error("reserved", "`\(entry.key)` is reserved: not part of this version yet", at: entry.keyPlace)
      } else if entry.key == "<<" {
        findings.error(
          "unknown-key", "merge keys are not part of the language; expected the keys themselves, or `extends`",
          at: entry.keyPlace)
      } else {
        findings.error(
          "unknown-key", "unknown key `\(entry.key)` in \(subject); expected \(Self.list(known))", at: entry.keyPlace,
          suggestion: Self.meant(by: entry, among: known)?.text)
      }
    }
  }

  static func list(_ words: [String]) -> String {
    guard words.count > 1 else { return words.first.map { "`\($0)`" } ?? "none" }
    if words.count > 12 { return "one of " + words.prefix(12).map { "`\($0)`" }.joined(separator: ", ") + " …" }
    return "one of " + words.map { "`\($0)`" }.joined(separator: ", ")
  }
}
