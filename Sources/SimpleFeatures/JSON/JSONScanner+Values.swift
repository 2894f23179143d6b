extension JSONScanner {
  /// Room made at once for members and elements: most objects and arrays of features have about as many.
  private static let usualCount = 12

  /// Reads any value; stands at its first byte.
  ///
  /// - Parameter refusesDuplicates: whether a name twice in one object is a fault; otherwise the last value counts.
  mutating func value(refusesDuplicates: Bool) throws(JSONFault) -> JSONValue {
    switch byte(at) {
    case 0x7B: return .object(try object(refusesDuplicates: refusesDuplicates))
    case 0x5B:
      var elements: [JSONValue] = []
      elements.reserveCapacity(JSONScanner.usualCount)
      try open("[")
      var isFirst = true
      while try hasElement(&isFirst) { elements.append(try value(refusesDuplicates: refusesDuplicates)) }
      return .array(elements)
    case 0x22: return .string(try string())
    case 0x2D, 0x30...0x39:
      let start = at
      let value = try number()
      return .number(JSONNumber(value, text: text(start..<at)))
    default: return try literal()
    }
  }

  /// Reads an object; stands at its brace.
  mutating func object(refusesDuplicates: Bool) throws(JSONFault) -> JSONObject {
    try open("{")
    var members: [(name: String, value: JSONValue)] = []
    members.reserveCapacity(JSONScanner.usualCount)
    var names = MemberNames()
    var isFirst = true
    while let (name, offset) = try nextMember(&isFirst) {
      let isNew = names.insert(name)
      guard isNew || !refusesDuplicates else { throw duplicate(name, offset) }
      let value = try value(refusesDuplicates: refusesDuplicates)
      if isNew {
        members.append((name, value))
      } else if let index = members.firstIndex(where: { $0.name == name }) {
        members[index].value = value
      }
    }
    return JSONObject(unique: members)
  }

  /// Steps over any value, checking that it is JSON.
  mutating func skipValue() throws(JSONFault) {
    var isFirst = true
    switch byte(at) {
    case 0x7B:
      try open("{")
      while try nextMember(&isFirst) != nil { try skipValue() }
    case 0x5B:
      try open("[")
      while try hasElement(&isFirst) { try skipValue() }
    case 0x22: try skipString()
    case 0x2D, 0x30...0x39:
      do {
        _ = try number()
      } catch  where error.code == .numberTooLarge {
        // Read to its end; whoever needs the value reports it.
      }
    default: _ = try literal()
    }
  }

  /// Steps over an object or array by its brackets and strings alone, without regard to what is wrong inside; stands at its
  /// first byte.
  mutating func leap() throws(JSONFault) {
    let start = at
    var cursor = at
    var open = 0
    var isInString = false
    while cursor < end {
      let next = byte(cursor)
      cursor &+= 1
      if isInString {
        if next == 0x22 { isInString = false } else if next == 0x5C { cursor &+= 1 }
      } else if next == 0x22 {
        isInString = true
      } else if next | 0x20 == 0x7B {
        open &+= 1
      } else if next | 0x20 == 0x7D {
        open &-= 1
        if open == 0 {
          at = cursor
          return
        }
      }
    }
    throw JSONFault(.syntax, at: start, "brackets without their end; expected it")
  }

  func duplicate(_ name: String, _ offset: Int) -> JSONFault {
    JSONFault(.duplicateMember, at: offset, "`\(name)` a second time in one object; expected each name once")
  }

  private mutating func literal() throws(JSONFault) -> JSONValue {
    for (word, value) in [("true", JSONValue.bool(true)), ("false", .bool(false)), ("null", .null)] {
      var cursor = at
      for letter in word.utf8 where byte(cursor) == letter { cursor += 1 }
      if cursor - at == word.utf8.count {
        at = cursor
        return value
      }
    }
    throw unexpected("a value")
  }
}

/// The names met so far in one object: a short list, or a set when there are many.
struct MemberNames {
  private var few: [String] = []
  private var many: Set<String> = []

  /// Takes a name in; `false` when it is in already.
  mutating func insert(_ name: String) -> Bool {
    if !many.isEmpty { return many.insert(name).inserted }
    if few.isEmpty { few.reserveCapacity(12) } else if few.contains(name) { return false }
    few.append(name)
    if few.count == 24 { many = Set(few) }
    return true
  }
}
