/// The side of a line that a buffer lies on, seen along the line.
public enum BufferSide: String, Sendable, Hashable, CaseIterable {
  case both, left, right
}

/// What a buffer does beyond the ends of a line.
public enum BufferEnds: String, Sendable, Hashable, CaseIterable {
  /// Goes round them at the distance; on one side only, a quarter of a circle.
  case round
  /// Ends along the geodesic square to the line's last edge. Parts of the line that lie more than twice the distance back
  /// along it keep their whole buffer, should they come near the end again.
  case flat
}
