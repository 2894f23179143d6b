import GEOS
import SimpleFeatures

extension MapSheet {
  /// The sheet as an SVG page of 210 by 297 mm that needs nothing from elsewhere.
  ///
  /// - Throws: when the extent is too wide for a plane, or the topology engine refuses a geometry.
  public func svg() throws(CartographyError) -> String {
    try CartographyError.translating {
      let plane = try SheetPlane(of: extent)
      var svg = SVGText()
      svg.add(
        #"<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 210 297" font-family="'DejaVu Sans', 'Liberation Sans', Arial, sans-serif" fill="\#(Ink.text)">"#
      )
      svg.add("<title>\(SVGText.escaped(title))</title>")
      svg.add(#"<rect width="210" height="297" fill="\#(Ink.paper)"/>"#)
      let frame = SheetPlane.frame
      let box =
        #"x="\#(frame.left)" y="\#(frame.top)" width="\#(frame.width)" height="\#(frame.height)""#
      svg.add(#"<clipPath id="frame"><rect \#(box)/></clipPath>"#)
      svg.words(
        title, at: (frame.left, 17), size: Self.fitted(title, size: 6, letter: 0.68, within: frame.width),
        #"font-weight="bold""#)
      svg.words(
        subtitle, at: (frame.left, 25), size: Self.fitted(subtitle, size: 3.4, within: frame.width), #"fill="\#(Ink.soft)""#)
      svg.add(#"<rect \#(box) fill="\#(Ink.ground)"/>"#)
      svg.add(#"<g clip-path="url(#frame)">"#)
      try Graticule(plane: plane).draw(into: &svg)
      var room = LabelRoom()
      var drawn: [(layer: Layer, points: [(point: (x: Double, y: Double), label: String?)])] = []
      for layer in layers { drawn.append((layer, try draw(layer, in: plane, &svg))) }
      // Labels come last, so that no line crosses them.
      for (_, points) in drawn { for (point, _) in points { room.take(point, radius: 0.9) } }
      for (layer, points) in drawn {
        for (point, label) in points {
          guard let label else { continue }
          Self.draw(label, of: point, layer.style, &room, &svg)
        }
      }
      svg.add("</g>")
      svg.add(#"<rect \#(box) fill="none" stroke="\#(Ink.text)" stroke-width="0.4"/>"#)
      SheetMargin(sheet: self, plane: plane).draw(into: &svg)
      svg.add("</svg>")
      return svg.text
    }
  }

  /// The size at which words fit into a width.
  ///
  /// - Parameter letter: how wide a letter is on average for its size; bold ones are wider.
  private static func fitted(_ words: String, size: Double, letter: Double = 0.6, within width: Double) -> Double {
    min(size, width / (Double(max(words.count, 1)) * letter))
  }

  /// Draws a layer without its labels, and says where those belong.
  private func draw(
    _ layer: Layer, in plane: SheetPlane, _ svg: inout SVGText
  ) throws -> [(point: (x: Double, y: Double), label: String?)] {
    var labels: [(point: (x: Double, y: Double), label: String?)] = []
    for (geometry, label) in layer.features where !geometry.isEmpty {
      let seen = try geometry.clipped(to: plane.window)
      guard !seen.isEmpty else { continue }
      for part in seen.leaves {
        let coordinates = part.coordinates
        let page = try plane.page(coordinates.values, stride: coordinates.stride)
        if coordinates.type.dimension == 0 {
          for point in page where SheetPlane.shows(point) {
            svg.add(layer.style.symbol(at: point))
            labels.append((point, label))
          }
        } else {
          let isArea = coordinates.type.dimension == 2
          let path = coordinates.paths.map { SVGText.path(page[$0], closed: isArea) }.joined()
          svg.add(#"<path d="\#(path)" \#(layer.style.stroke)/>"#)
        }
      }
    }
    return labels
  }

  private static func draw(
    _ label: String, of point: (x: Double, y: Double), _ style: Style, _ room: inout LabelRoom, _ svg: inout SVGText
  ) {
    let size = style.labelSize
    guard let (place, anchor) = room.place(label, of: point, size: size, gap: 1.4) else { return }
    let halo = #"stroke="\#(Ink.paper)" stroke-width="0.8" stroke-linejoin="round" paint-order="stroke""#
    svg.words(label, at: place, size: size, anchor: anchor, halo + style.labelFill)
  }
}

extension Geometry {
  /// The geometry, or the members of a collection and their members.
  fileprivate var leaves: [Geometry] {
    let own = coordinates
    return own.type == .geometryCollection ? own.members.flatMap(\.leaves) : [self]
  }
}
