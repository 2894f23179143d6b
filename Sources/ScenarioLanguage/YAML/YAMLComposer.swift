import Diagnostics
import Yams

/// Reads YAML into nodes that know their place.
///
/// Text goes through libyaml (by way of Yams' node interface); nothing is resolved to numbers, dates or booleans, tags and
/// merge keys are not followed, and aliases are written out within a limit.
public enum YAMLComposer {
  /// The root node of a file's bytes; `nil` when there is none or the text is not YAML.
  public static func compose(_ bytes: [UInt8], file: String, _ findings: Findings) -> YAMLNode? {
    guard let source = source(bytes, file: file, findings) else { return nil }
    return compose(source, findings)
  }

  /// The text of a file, within the limit on its size.
  static func source(_ bytes: [UInt8], file: String, _ findings: Findings) -> SourceText? {
    guard bytes.count <= YAMLLimits.bytes else {
      findings.error(
        "limit-bytes", "\(bytes.count) bytes; expected at most \(YAMLLimits.bytes) (16 MiB)", at: SourcePlace(file: file))
      return nil
    }
    return TextEncoding.decode(bytes, file: file, findings)
  }

  static func compose(_ source: SourceText, _ findings: Findings) -> YAMLNode? {
    guard YAMLLimits.allow(source, findings) else { return nil }
    var marked = MarkedKeys(source)
    while true {
      do {
        guard let root = try Parser(yaml: marked.text, resolver: .basic, encoding: .utf8).singleRoot() else { return nil }
        var copy = NodeCopy(file: source.file, marked: marked, findings)
        return copy.node(root)
      } catch let error as YamlError {
        if case .duplicatedKeysInMapping(let names, let context) = error {
          if marked.mark(names, line: context.mark.line, column: context.mark.column) { continue }
          findings.error(
            "duplicate-key", "key `\(names.first ?? "")` is written twice in one mapping; expected it once",
            at: SourcePlace(file: source.file, line: context.mark.line, column: context.mark.column))
        } else {
          YAMLFault.report(error, in: source, findings)
        }
        return nil
      } catch {
        findings.error("yaml", "not YAML; expected a mapping of keys", at: SourcePlace(file: source.file))
        return nil
      }
    }
  }
}

/// Copies Yams' nodes into ours, within the limits on depth and number.
private struct NodeCopy {
  let file: String
  let marked: MarkedKeys
  let findings: Findings
  private var count = 0

  init(file: String, marked: MarkedKeys, _ findings: Findings) {
    self.file = file
    self.marked = marked
    self.findings = findings
  }

  mutating func node(_ node: Node, depth: Int = 1) -> YAMLNode? {
    let place = SourcePlace(file: file, line: node.mark?.line, column: node.mark?.column)
    count += 1
    guard count <= YAMLLimits.nodes else {
      findings.error(
        "limit-nodes", "more than \(YAMLLimits.nodes) values once aliases are written out; expected fewer",
        at: SourcePlace(file: file))
      return nil
    }
    guard depth <= YAMLLimits.depth else {
      findings.error("limit-depth", "nested deeper than \(YAMLLimits.depth) levels; expected a flatter file", at: place)
      return nil
    }
    switch node {
    case .scalar(let scalar):
      refuseTag(scalar.tag, unless: ["", "!", "tag:yaml.org,2002:str"], at: place)
      let isPlain = scalar.style == .plain && scalar.tag.rawValue.isEmpty
      return YAMLNode(.scalar(marked.original(scalar.string, at: place), isPlain: isPlain), at: place)
    case .sequence(let sequence):
      refuseTag(sequence.tag, unless: ["", "tag:yaml.org,2002:seq"], at: place)
      var items: [YAMLNode] = []
      for item in sequence {
        guard let item = self.node(item, depth: depth + 1) else { return nil }
        items.append(item)
      }
      return YAMLNode(.sequence(items), at: place)
    case .mapping(let mapping):
      refuseTag(mapping.tag, unless: ["", "tag:yaml.org,2002:map"], at: place)
      return entries(mapping, depth).map { YAMLNode(.mapping($0), at: place) }
    case .alias:
      return nil
    }
  }

  private mutating func entries(_ mapping: Node.Mapping, _ depth: Int) -> [YAMLEntry]? {
    var entries: [YAMLEntry] = []
    var first: [String: SourcePlace] = [:]
    for (key, value) in mapping {
      let isText = key.scalar != nil
      guard let keyNode = node(key, depth: depth + 1), let value = node(value, depth: depth + 1) else { return nil }
      guard isText, let name = keyNode.text else {
        findings.error("compound-key", "a key that is \(keyNode.kindName); expected a name", at: keyNode.place)
        continue
      }
      if let before = first[name] {
        findings.error(
          "duplicate-key", "key `\(name)` is written twice, first in line \(before.line ?? 0); expected it once",
          at: keyNode.place)
      } else {
        first[name] = keyNode.place
        entries.append(YAMLEntry(key: name, keyPlace: keyNode.place, value: value))
      }
    }
    return entries
  }

  private func refuseTag(_ tag: Tag, unless allowed: [String], at place: SourcePlace) {
    guard !tag.rawValue.isEmpty, !allowed.contains(tag.rawValue) else { return }
    let name = tag.rawValue.hasPrefix("tag:yaml.org,2002:") ? "!!" + tag.rawValue.dropFirst(18) : tag.rawValue
    findings.error("tag", "tag `\(name)` is not part of the language; expected a value without a tag", at: place)
  }
}
