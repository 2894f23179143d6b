import Diagnostics
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension CSVTable {
  /// The rows as features, or as one line through all rows.
  ///
  /// - Parameter isGrid: whether positions are grid coordinates, not degrees.
  /// - Returns: the features, and where each stands: its row.
  /// - Throws: a failure with every fault found, of the text and of the values, each at its field.
  func features(_ layout: CSVLayout, isGrid: Bool) throws(Failure) -> (features: [Feature], places: [SourcePlace]) {
    var faults = self.faults
    let rows = ordered(layout, &faults)
    var features: [Feature] = []
    switch layout.columns {
    case .positions(let x, let y):
      let positions = positions(rows, x, y, isGrid: isGrid, &faults)
      if layout.shape == .line {
        if positions.count < 2, faults.isEmpty {
          faults.append(Diagnostic(code: "short-line", "a line needs two rows or more", at: SourcePlace(file: file)))
        }
        features = [Feature(geometry: .lineString(positions))]
      } else {
        features = zip(rows, positions).map { Feature(geometry: .point($1), properties: properties($0, except: [x, y])) }
      }
    case .wellKnownText(let column):
      guard let index = required(column, &faults) else { break }
      for row in rows {
        if layout.shape == .edges, row[index].text.isEmpty {
          features.append(Feature(geometry: nil, properties: properties(row, except: [column])))
          continue
        }
        do throws(WKTFault) {
          features.append(
            Feature(geometry: try WKT.read(row[index].text), properties: properties(row, except: [column])))
        } catch {
          faults.append(Diagnostic(code: "well-known-text", error.message, at: place(of: row[index])))
        }
      }
    case .none: features = rows.map { Feature(geometry: nil, properties: properties($0, except: [])) }
    }
    guard faults.isEmpty else { throw Failure(.data, faults.cappedForFile(file)) }
    let columnOfText: Int? = if case .wellKnownText(let name) = layout.columns { column(name) } else { nil }
    return (features, rows.map { place(of: $0[columnOfText ?? 0]) })
  }

  private func required(_ name: String, _ faults: inout [Diagnostic]) -> Int? {
    if let index = column(name) { return index }
    faults.append(
      Diagnostic(
        code: "unknown-column", "no column `\(name)` in the header", at: header.first.map(place(of:)),
        suggestion: NearestName.of(name, among: header.map(\.text))))
    return nil
  }

  /// The rows in the order of a column: of numbers when all its fields are, else of texts by their scalars.
  private func ordered(_ layout: CSVLayout, _ faults: inout [Diagnostic]) -> [[Field]] {
    guard let name = layout.orderBy, let index = required(name, &faults) else { return rows }
    let numbers = rows.compactMap { Self.number($0[index].text) }
    let order =
      if numbers.count == rows.count {
        rows.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
      } else {
        rows.indices.sorted { left, right in
          let (a, b) = (rows[left][index].text.unicodeScalars, rows[right][index].text.unicodeScalars)
          return a.lexicographicallyPrecedes(b) || (a.elementsEqual(b) && left < right)
        }
      }
    return order.map { rows[$0] }
  }

  private func positions(
    _ rows: [[Field]], _ x: String, _ y: String, isGrid: Bool, _ faults: inout [Diagnostic]
  ) -> [Position] {
    guard let xIndex = required(x, &faults), let yIndex = required(y, &faults) else { return [] }
    return rows.map { row in
      Position(
        coordinate(row[xIndex], isGrid ? nil : 180, "a longitude", &faults),
        coordinate(row[yIndex], isGrid ? nil : 90, "a latitude", &faults))
    }
  }

  private func coordinate(
    _ field: Field, _ most: Double?, _ what: String, _ faults: inout [Diagnostic]
  ) -> Double {
    guard let value = Self.number(field.text) else {
      faults.append(
        Diagnostic(code: "not-a-number", "«\(field.text)» is not a number; expected a coordinate", at: place(of: field)))
      return 0
    }
    if let most, value.magnitude > most {
      let bound = most.shortestText
      faults.append(
        Diagnostic(
          code: "out-of-range", "\(field.text) is not \(what); expected -\(bound) to \(bound)", at: place(of: field)))
    }
    return value
  }

  private func properties(_ row: [Field], except columns: [String]) -> JSONObject {
    JSONObject(
      zip(header, row).filter { !columns.contains($0.0.text) }.map { name, field in
        (name.text, Self.value(field.text))
      })
  }

  /// A number where the text is one as JSON writes it, null where nothing stands, else text.
  private static func value(_ text: String) -> JSONValue {
    if text.isEmpty { return .null }
    guard let number = number(text), isJSONNumber(text) else { return .string(text) }
    return .number(JSONNumber(number, text: text))
  }

  private static func isJSONNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : Substring(text)
    if digits.hasPrefix("0"), digits.count > 1, !"0.eE".contains(digits[digits.index(after: digits.startIndex)]) {
      return false
    }
    return digits.first?.isNumber == true && !digits.hasPrefix("00") && digits.last != "."
  }

  private static func number(_ text: String) -> Double? {
    guard let first = text.first, first == "-" || first == "+" || first == "." || ("0"..."9").contains(first),
      text.utf8.allSatisfy({ (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0) }),
      let value = Double(text), value.isFinite
    else { return nil }
    return value
  }
}
