import Synchronization

/// How often geometries crossed the border between Swift and GEOS since the program started.
///
/// Conversions are what makes a wrapper slow, so they are counted: a geometry value shared by all its copies crosses
/// into GEOS at most once, and its coordinates are read back at most once.
public enum Crossings {
  private static let entered = Atomic<Int>(0)
  private static let left = Atomic<Int>(0)

  /// Geometries marshalled into GEOS so far, in the whole program.
  public static var count: Int { entered.load(ordering: .relaxed) }

  /// Geometries whose coordinates were read out of GEOS so far, in the whole program.
  public static var readCount: Int { left.load(ordering: .relaxed) }

  static func countEntry() {
    entered.wrappingAdd(1, ordering: .relaxed)
  }

  static func countReading() {
    left.wrappingAdd(1, ordering: .relaxed)
  }
}
