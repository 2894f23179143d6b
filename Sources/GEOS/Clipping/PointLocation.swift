/// Where a position lies in respect of an area.
public enum PointLocation: UInt8, Sendable, Hashable, CaseIterable {
  case interior
  case boundary
  case exterior
}
