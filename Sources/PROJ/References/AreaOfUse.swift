import CPROJ
import Glibc
public import SimpleFeatures

/// The extent that a register names for a system or an operation.
///
/// Judge by the name first: a box can contain places that the extent does not name.
public struct AreaOfUse: Sendable, Hashable {
  /// `Azerbaijan (including Caspian) and Georgia onshore.`, as the register words it.
  public let name: String
  /// The western edge of the box, degrees; greater than `east` across the antimeridian. NaN where the register has no box.
  public let west: Double
  /// The southern edge of the box, degrees; NaN where the register has no box.
  public let south: Double
  /// The eastern edge of the box, degrees; less than `west` across the antimeridian. NaN where the register has no box.
  public let east: Double
  /// The northern edge of the box, degrees; NaN where the register has no box.
  public let north: Double

  /// The extent of a system or operation. (`proj_get_area_of_use`)
  init?(of object: Object, in context: Context) {
    var (west, south, east, north) = (Double.nan, Double.nan, Double.nan, Double.nan)
    var name: UnsafePointer<CChar>? = nil
    guard unsafe proj_get_area_of_use(context.pointer, object.pointer, &west, &south, &east, &north, &name) != 0 else {
      return nil
    }
    // The library marks a missing box by −1000.
    func known(_ degrees: Double) -> Double { degrees == -1000 ? .nan : degrees }
    self.name = unsafe LentText.copy(name) ?? ""
    self.west = known(west)
    self.south = known(south)
    self.east = known(east)
    self.north = known(north)
  }

  /// An extent of a name, and of west, south, east and north where they are known; `nil` for neither.
  init?(name: String?, box: [Double]) {
    guard name != nil || box.count == 4 else { return nil }
    self.name = name ?? ""
    let box = box.count == 4 ? box : [.nan, .nan, .nan, .nan]
    (west, south, east, north) = (box[0], box[1], box[2], box[3])
  }

  /// How much of the globe the box covers, 0…1, on the sphere; NaN where the register has no box.
  public var share: Double {
    let width = west <= east ? east - west : east - west + 360
    return width / 360 * (sin(north * .pi / 180) - sin(south * .pi / 180)) / 2
  }

  /// Whether the name holds a territory's name, as whole words: `Niger` is not in `Nigeria - onshore.`
  public func names(_ territory: String) -> Bool {
    let words = Self.words(of: name)
    let wanted = Self.words(of: territory)
    guard !wanted.isEmpty, wanted.count <= words.count else { return false }
    return (0...(words.count - wanted.count)).contains { words[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }

  private static func words(of text: String) -> [Substring] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "'") }
  }

  /// Whether the box, edges included, contains a position in degrees. Says less than the name: see above.
  public func boxContains(_ position: Position) -> Bool {
    guard south <= position.y, position.y <= north else { return false }
    return west <= east ? west <= position.x && position.x <= east : west <= position.x || position.x <= east
  }
}
