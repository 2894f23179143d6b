extension MapSheet.Style {
  /// The attributes of a path.
  var stroke: String {
    switch self {
    case .area(let colour):
      #"fill="\#(colour.rawValue)" fill-opacity="0.28" fill-rule="evenodd" stroke="\#(colour.rawValue)" stroke-width="0.3""#
    case .outline: #"fill="none" stroke="\#(Ink.outline)" stroke-width="0.25" stroke-dasharray="3 0.8 0.6 0.8""#
    case .line(let colour): #"fill="none" stroke="\#(colour.rawValue)" stroke-width="0.7" stroke-linejoin="round""#
    case .dashedLine(let colour):
      #"fill="none" stroke="\#(colour.rawValue)" stroke-width="0.7" stroke-dasharray="2.2 1.2" stroke-linejoin="round""#
    case .place, .turningPoint: #"fill="none" stroke="\#(Ink.text)" stroke-width="0.3""#
    }
  }

  /// A symbol at a point of the page.
  func symbol(at point: (x: Double, y: Double)) -> String {
    let place = #"cx="\#(SVGText.number(point.x))" cy="\#(SVGText.number(point.y))""#
    switch self {
    case .turningPoint(let colour):
      return #"<circle \#(place) r="0.75" fill="\#(Ink.paper)" stroke="\#(colour.rawValue)" stroke-width="0.35"/>"#
    case .area(let colour), .line(let colour), .dashedLine(let colour):
      return #"<circle \#(place) r="0.8" fill="\#(colour.rawValue)"/>"#
    case .place, .outline: return #"<circle \#(place) r="0.7" fill="\#(Ink.text)"/>"#
    }
  }

  var labelSize: Double {
    if case .turningPoint = self { 2.1 } else { 2.9 }
  }

  var labelFill: String {
    if case .turningPoint(let colour) = self { #" fill="\#(colour.rawValue)""# } else { "" }
  }
}
