import Diagnostics
import SimpleFeatures

extension DecodingContext {
  /// Inline coordinates. Without a `crs` they are longitudes and latitudes in degrees and are checked to be.
  func coordinates(_ node: YAMLNode, _ form: SubjectForm, isGrid: Bool) -> Subject? {
    switch form {
    case .position: return position(node, isGrid: isGrid).map(Subject.point)
    case .positions:
      guard let line = positions(node, form, isGrid: isGrid) else { return nil }
      guard Set(line).count >= 2 else { return refuse(node, "fewer than two different positions", form) }
      return .line(line)
    case .rings: return rings(node, isGrid: isGrid).map(Subject.polygon)
    case .names, .figures: return nil
    }
  }

  private func refuse(_ node: YAMLNode, _ what: String, _ form: SubjectForm) -> Subject? {
    findings.error("wrong-coordinates", "\(what); expected \(form.expectation)", at: node.place)
    return nil
  }

  private func rings(_ node: YAMLNode, isGrid: Bool) -> [[Position]]? {
    let isSingle = node.sequence?.first.map(Self.isPosition) ?? true
    let nodes = isSingle ? [node] : node.sequence ?? []
    let rings = nodes.compactMap { ring($0, isGrid: isGrid) }
    return rings.count == nodes.count ? rings : nil
  }

  /// A ring, closed where the scenario leaves that to the reader.
  private func ring(_ node: YAMLNode, isGrid: Bool) -> [Position]? {
    guard var ring = positions(node, .rings, isGrid: isGrid) else { return nil }
    if let first = ring.first, ring.last != first { ring.append(first) }
    guard Set(ring).count >= 3 else {
      findings.error(
        "wrong-coordinates", "a ring of fewer than three different positions; expected at least three", at: node.place)
      return nil
    }
    return ring
  }

  private func positions(_ node: YAMLNode, _ form: SubjectForm, isGrid: Bool) -> [Position]? {
    guard let nodes = node.sequence else {
      findings.error("wrong-coordinates", "\(node.kindName) stands here; expected \(form.expectation)", at: node.place)
      return nil
    }
    guard nodes.isEmpty || !Self.isPosition(node) else {
      findings.error("wrong-coordinates", "one position stands here; expected \(form.expectation)", at: node.place)
      return nil
    }
    let positions = nodes.compactMap { position($0, isGrid: isGrid) }
    return positions.count == nodes.count ? positions : nil
  }

  /// Whether a node can only be a position: a text, or a list of numbers.
  private static func isPosition(_ node: YAMLNode) -> Bool {
    guard let items = node.sequence else { return node.mapping == nil }
    guard let first = items.first?.text else { return items.isEmpty }
    return SexagesimalPosition.letter(in: first) == nil
  }

  private func position(_ node: YAMLNode, isGrid: Bool) -> Position? {
    if let text = node.text, !isGrid {
      if let position = SexagesimalPosition.parse(text) { return position }
      findings.error(
        "wrong-coordinates",
        "`\(text.shortened)` is not a position; expected `[45.02, 41.07]` or `41°03′58″N 45°01′24″E`", at: node.place)
      return nil
    }
    guard let items = node.sequence, items.count == 2 else {
      let found = node.sequence.map { "a list of \($0.count)" } ?? node.kindName
      findings.error(
        "wrong-coordinates", "\(found) stands here; expected \(isGrid ? "[easting, northing]" : "[longitude, latitude]")",
        at: node.place)
      return nil
    }
    let numbers = items.compactMap { $0.decodeNumber(findings, expected: isGrid ? "a coordinate" : "degrees") }
    guard numbers.count == 2 else { return nil }
    let position = Position(numbers[0], numbers[1])
    if isGrid || isOnEarth(position, items) { return position }
    return nil
  }

  private func isOnEarth(_ position: Position, _ items: [YAMLNode]) -> Bool {
    guard abs(position.x) <= 180 else {
      findings.error("wrong-coordinates", "longitude \(items[0].kindName) is beyond 180°; expected degrees", at: items[0].place)
      return false
    }
    guard abs(position.y) <= 90 else {
      findings.error(
        "wrong-coordinates", "latitude \(items[1].kindName) is beyond 90°; expected [longitude, latitude]", at: items[1].place)
      return false
    }
    return true
  }
}
