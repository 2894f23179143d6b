import Quantities

/// What stands below the map: scale, legend, notes, room for signatures.
struct SheetMargin {
  let sheet: MapSheet
  let plane: SheetPlane

  private static let top = SheetPlane.frame.top + SheetPlane.frame.height + 10

  func draw(into svg: inout SVGText) {
    drawScale(into: &svg)
    let legendEnd = drawLegend(into: &svg)
    let notesEnd = drawNotes(into: &svg, from: legendEnd)
    drawSignatures(into: &svg, from: notesEnd)
  }

  private func drawScale(into svg: inout SVGText) {
    let right = SheetPlane.frame.left + SheetPlane.frame.width
    let ratio = "1 : " + plane.scale.text(decimals: 0, separator: " ")
    svg.words(ratio, at: (right, Self.top + 1), size: 4.2, anchor: "end", #"font-weight="bold""#)
    // The longest bar of a round length within 60 mm.
    let lengths = [1, 2, 5].flatMap { step in (0...6).map { Double(step) * (Double("1e\($0)") ?? 1) } }.sorted()
    let metres = lengths.last { $0 * 1000 / plane.scale <= 60 } ?? 1
    let width = metres * 1000 / plane.scale
    let (left, y) = (right - width, Self.top + 5)
    for part in 0..<4 {
      let fill = part.isMultiple(of: 2) ? Ink.text : Ink.paper
      svg.add(
        #"<rect x="\#(SVGText.number(left + width * Double(part) / 4))" y="\#(SVGText.number(y))" width="\#(SVGText.number(width / 4))" height="1.4" fill="\#(fill)" stroke="\#(Ink.text)" stroke-width="0.2"/>"#
      )
    }
    let inKilometres = metres >= 1000
    let length = (inKilometres ? metres / 1000 : metres).shortestText + (inKilometres ? " km" : " m")
    svg.words("0", at: (left, y + 4.4), size: 2.6, anchor: "middle")
    svg.words(length, at: (right, y + 4.4), size: 2.6, anchor: "end")
    svg.words("WGS 84, \(plane.name)", at: (right, y + 9), size: 2.4, anchor: "end", #"fill="\#(Ink.soft)""#)
    svg.words("north along that meridian is up", at: (right, y + 12.4), size: 2.4, anchor: "end", #"fill="\#(Ink.soft)""#)
  }

  /// - Returns: where the legend ends.
  private func drawLegend(into svg: inout SVGText) -> Double {
    var y = Self.top
    for layer in sheet.layers.reversed() where !layer.features.isEmpty {
      let left = SheetPlane.frame.left
      switch layer.style {
      case .area:
        svg.add(#"<rect x="\#(left)" y="\#(SVGText.number(y - 2.2))" width="8" height="3" \#(layer.style.stroke)/>"#)
      case .line, .dashedLine, .outline:
        svg.line((left, y - 0.7), (left + 8, y - 0.7), layer.style.stroke)
      case .place, .turningPoint: svg.add(layer.style.symbol(at: (left + 4, y - 0.8)))
      }
      svg.words(layer.title, at: (left + 11, y), size: 2.9)
      y += 4.6
    }
    return y
  }

  /// - Returns: where the notes end.
  private func drawNotes(into svg: inout SVGText, from top: Double) -> Double {
    var y = max(top, Self.top + 20) + 1.5
    for note in sheet.notes {
      for line in Self.broken(note, at: 140) {
        svg.words(line, at: (SheetPlane.frame.left, y), size: 2.5, #"fill="\#(Ink.soft)""#)
        y += 3.4
      }
    }
    return y
  }

  private func drawSignatures(into svg: inout SVGText, from top: Double) {
    let y = max(280, top + 2)
    let width = SheetPlane.frame.width / Double(max(sheet.signatories.count, 1))
    for (index, name) in sheet.signatories.enumerated() {
      let left = SheetPlane.frame.left + width * Double(index)
      svg.words(name, at: (left, y), size: 2.9)
      svg.line((left, y + 8), (left + width - 8, y + 8), #"stroke="\#(Ink.text)" stroke-width="0.2""#)
      svg.words("signature, date", at: (left, y + 11.5), size: 2.2, #"fill="\#(Ink.soft)""#)
    }
  }

  private static func broken(_ text: String, at width: Int) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      let line = lines[lines.count - 1]
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] = line.isEmpty ? String(word) : line + " " + word
      }
    }
    return lines
  }
}
