import CPROJ

/// The extent that a register names for a system or an operation.
///
/// Judge by the name first: a box can contain places the extent does not.
public struct AreaOfUse: Sendable, Hashable {
  /// `Azerbaijan; Georgia`, as the register words it.
  public let name: String
  /// Degrees; `west` is greater than `east` across the antimeridian. NaN where the register has no box.
  public let west: Double
  public let south: Double
  public let east: Double
  public let north: Double

  init?(of object: Object, in context: Context) {
    var (west, south, east, north) = (Double.nan, Double.nan, Double.nan, Double.nan)
    var name: UnsafePointer<CChar>? = nil
    guard unsafe proj_get_area_of_use(context.pointer, object.pointer, &west, &south, &east, &north, &name) != 0 else {
      return nil
    }
    // The library marks a missing box by −1000.
    func known(_ degrees: Double) -> Double { degrees == -1000 ? .nan : degrees }
    self.name = unsafe Text.copy(name) ?? ""
    self.west = known(west)
    self.south = known(south)
    self.east = known(east)
    self.north = known(north)
  }
}

/// Text that a C function lends.
enum Text {
  static func copy(_ text: UnsafePointer<CChar>?) -> String? {
    guard let text = unsafe text else { return nil }
    return unsafe String(cString: text)
  }
}
