public import SimpleFeatures

/// One sheet of an album: a map of a place at a round scale, with frame, graticule, legend and scale bar.
///
/// Positions are longitude and latitude in degrees. A sheet is drawn in the transverse Mercator plane of the meridian through
/// its middle, so that shapes are true and the scale is the stated one to a ten-thousandth within a degree of the middle. What is
/// wider than 60° is drawn in the azimuthal equal-area plane about its middle.
public struct MapSheet: Sendable {
  /// How a layer is drawn.
  public enum Style: Sendable, Hashable {
    /// Filled, with a thin outline.
    case area(MapColour)
    /// A grey outline, for what the map only shows to find one's way.
    case outline
    case line(MapColour)
    case dashedLine(MapColour)
    /// A dot with its name.
    case place
    /// A ring with its number.
    case turningPoint(MapColour)
  }

  /// Features that are drawn alike and stand in the legend as one.
  public struct Layer: Sendable {
    public var title: String
    public var style: Style
    /// Each with its label, `nil` for none.
    public var features: [(geometry: Geometry, label: String?)]

    public init(_ title: String, _ style: Style, _ features: [(geometry: Geometry, label: String?)]) {
      self.title = title
      self.style = style
      self.features = features
    }
  }

  public var title: String
  public var subtitle: String
  /// From the bottom to the top.
  public var layers: [Layer]
  /// What must lie within the frame.
  public var extent: Bounds
  /// What the reader should know, a line each.
  public var notes: [String]
  /// Whose signatures the sheet has room for; none where empty.
  public var signatories: [String]

  public init(
    title: String, subtitle: String, layers: [Layer], extent: Bounds, notes: [String] = [], signatories: [String] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.layers = layers
    self.extent = extent
    self.notes = notes
    self.signatories = signatories
  }
}

/// Colours that people with any colour vision tell apart (M. Okabe and K. Ito, 2008), none of them a country's.
public enum MapColour: String, Sendable, Hashable, CaseIterable {
  case blue = "#0072B2"
  case vermilion = "#D55E00"
  case green = "#009E73"
  case purple = "#CC79A7"
  case orange = "#E69F00"
  case sky = "#56B4E9"
}
