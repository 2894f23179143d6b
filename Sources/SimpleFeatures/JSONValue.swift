/// Any JSON value, with the order of members kept: properties, identifiers and foreign members.
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// A number as read, so that an integer above 2⁵³ or a long decimal is written back as it came.
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

/// A number together with the text it was read from.
public struct JSONNumber: Sendable, Hashable {
  public var value: Double
  /// The text as it stood in the input; `nil` for a computed number.
  public var text: String?

  public init(_ value: Double, text: String? = nil) {
    self.value = value
    self.text = text
  }
}

/// Members in the order they were written; names are unique.
public struct JSONObject: Sendable, Hashable {
  public private(set) var members: [(name: String, value: JSONValue)]

  public init() { members = [] }

  /// Members in order. A name that comes twice keeps its first place and its last value.
  public init(_ members: [(name: String, value: JSONValue)]) {
    self.members = []
    self.members.reserveCapacity(members.count)
    for member in members { self[member.name] = member.value }
  }

  /// Members whose names are known to differ.
  init(unique members: [(name: String, value: JSONValue)]) {
    self.members = members
  }

  public subscript(name: String) -> JSONValue? {
    get { members.first { $0.name == name }?.value }
    set {
      let index = members.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append((name, value))
      case (nil, nil): break
      }
    }
  }

  public var isEmpty: Bool { members.isEmpty }
  public var names: [String] { members.map(\.name) }

  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.members.elementsEqual(right.members) { $0.name == $1.name && $0.value == $1.value }
  }

  public func hash(into hasher: inout Hasher) {
    for member in members {
      hasher.combine(member.name)
      hasher.combine(member.value)
    }
  }
}

extension JSONValue {
  public var string: String? { if case .string(let value) = self { value } else { nil } }
  public var number: Double? { if case .number(let value) = self { value.value } else { nil } }
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  public var object: JSONObject? { if case .object(let value) = self { value } else { nil } }
  public var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }

  public static func number(_ value: Double) -> JSONValue { .number(JSONNumber(value)) }
}
