/// Where a position lies in respect of an area.
public enum PointLocation: UInt8, Sendable, Hashable, CaseIterable {
  /// In the area, and not on its outline.
  case interior
  /// On a ring of the area: its outline or that of a hole.
  case boundary
  /// Outside the area, or in one of its holes.
  case exterior
}
