public import Diagnostics
public import Quantities

/// A name for features that come from outside the scenario.
public struct DataDeclaration: Sendable {
  public var name: String
  public var source: DataSource
  /// The date of the world for this data alone.
  public var asOf: Parametric<CalendarDate>?
  public var about: String?
  /// What it rests on, where the scenario says more than the data does.
  public var evidence: EvidenceDeclaration?
  public var place: SourcePlace
}

public enum DataSource: Sendable {
  case catalogue(CatalogueSelection)
  case file(DataFile)
}

/// Features of a layer of the catalogue: those with these ids, those a filter lets through, or all.
public struct CatalogueSelection: Sendable {
  public var layer: NameReference
  /// Empty when none is written.
  public var ids: [CatalogueID]
  public var filter: SelectionFilter?
}

/// The id of one feature of a layer, or a parameter that names it.
public struct CatalogueID: Sendable, Hashable {
  public var value: Parametric<String>
  public var place: SourcePlace
}

/// A file of features.
public struct DataFile: Sendable {
  /// As written in the scenario.
  public var name: String
  /// Absolute, symbolic links resolved.
  public var path: String
  /// As outputs show it: relative to the project root.
  public var shownPath: String
  public var format: DataFileFormat
  /// `AUTHORITY:CODE` of its coordinates; `nil` means longitude and latitude.
  public var crs: NameReference?
  /// `geodesic`, `planar`, `rhumb` or `parallel`; `nil` when the file does not say.
  public var edges: String?
  /// Positional accuracy, one standard deviation.
  public var accuracy: Parametric<Quantity>?
  /// The denominator of the scale of the map that the positions were read off, written in place of an accuracy.
  public var mapScale: Int?
  public var place: SourcePlace
}

public enum DataFileFormat: Sendable, Hashable {
  case geoJSON
  case csv(CSVLayout)
  /// Read by GDAL; the name of one of its layers, `nil` when none is written.
  case foreign(ForeignFormat, table: String?)
}

/// Formats that GDAL reads for us.
public enum ForeignFormat: String, Sendable, Hashable, CaseIterable {
  case shapefile, gpx, kml, geopackage, flatGeobuf

  /// What names of such files end in.
  public var ending: String {
    switch self {
    case .shapefile: "shp"
    case .gpx: "gpx"
    case .kml: "kml"
    case .geopackage: "gpkg"
    case .flatGeobuf: "fgb"
    }
  }

  public init?(ending: String) {
    guard let format = Self.allCases.first(where: { $0.ending == ending }) else { return nil }
    self = format
  }
}

/// How a table becomes features.
public struct CSVLayout: Sendable, Hashable {
  public enum Columns: Sendable, Hashable {
    /// The columns of longitude (or easting) and latitude (or northing).
    case positions(x: String, y: String)
    /// A column of well-known text.
    case wellKnownText(String)
    /// No geometry: the rows name what they join.
    case none
  }

  public enum Shape: String, Sendable, Hashable, CaseIterable {
    case points, line
    /// Edges of a network: a row may be without geometry.
    case edges
  }

  public var columns: Columns
  /// The column that orders the rows.
  public var orderBy: String?
  /// A feature a row, or one line through all rows.
  public var shape: Shape
}
