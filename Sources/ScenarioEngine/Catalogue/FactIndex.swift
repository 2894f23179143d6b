/// Where each entry of `facts.yaml` stands, found by its lines alone, so that a scenario pays only for the facts it uses.
///
/// It knows the layout that the catalogue's own script writes, `  - id: NAME` before the rest of an entry; any other layout
/// has no index and is read whole.
struct FactIndex {
  private let lines: [ArraySlice<UInt8>]
  /// The lines of every entry, by id.
  private let entries: [String: Range<Int>]
  private let firstEntry: Int
  /// In the order of the file.
  let ids: [String]

  private static let itemMark = Array("  - ".utf8)
  private static let idMark = Array("  - id: ".utf8)

  init?(_ bytes: [UInt8]) {
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var starts: [(id: String, line: Int)] = []
    for (index, line) in lines.enumerated() {
      if line.starts(with: Self.itemMark) {
        guard line.starts(with: Self.idMark), let id = Self.name(line.dropFirst(Self.idMark.count)) else { return nil }
        starts.append((id, index))
      } else if !starts.isEmpty, let first = line.first, first != UInt8(ascii: " "), first != UInt8(ascii: "#") {
        return nil
      }
    }
    guard let first = starts.first else { return nil }
    let ends = starts.dropFirst().map(\.line) + [lines.count]
    let pairs = zip(starts, ends).map { ($0.id, $0.line..<$1) }
    guard Set(pairs.map(\.0)).count == pairs.count else { return nil }
    entries = Dictionary(uniqueKeysWithValues: pairs)
    firstEntry = first.line
    ids = starts.map(\.id)
  }

  /// The file with the lines of all other entries empty, so that places in it stay; `nil` for an unknown id.
  func text(of id: String) -> [UInt8]? {
    guard let entry = entries[id] else { return nil }
    var text: [UInt8] = []
    for index in 0..<entry.upperBound {
      if index < firstEntry || entry.contains(index) { text += lines[index] }
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  /// A name that needs no reading: letters, digits, dashes and points.
  private static func name(_ bytes: ArraySlice<UInt8>) -> String? {
    let isName = bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    return isName && bytes.first.map { $0 >= UInt8(ascii: "A") } == true ? String(decoding: bytes, as: UTF8.self) : nil
  }
}
