/// A place in the plane.
typealias Place = SIMD2<Double>

/// On which side of a line a place lies, without rounding.
///
/// Filters as in Shewchuk, Discrete & Computational Geometry 18 (1997): rounded numbers with a bound on their error first, pairs of
/// them next, exact sums last. Holds for coordinates of ``EdgeBands/range``, whose products neither overflow nor underflow.
enum Orientation {
  /// 1 when `c` lies to the left of the way from `a` to `b`, −1 to the right, 0 on the line through both.
  @inline(__always)
  static func sign(_ a: Place, _ b: Place, _ c: Place) -> Int {
    let left = (a.x - c.x) * (b.y - c.y)
    let right = (a.y - c.y) * (b.x - c.x)
    let determinant = left - right
    let size = left.magnitude + right.magnitude
    if determinant.magnitude > signBound * size { return determinant > 0 ? 1 : -1 }
    if size == 0 { return 0 }
    let refined = refined(a, b, c)
    return refined > 0 ? 1 : (refined < 0 ? -1 : 0)
  }

  /// Twice the area of the triangle of three places, its sign exact and its relative error below 10⁻¹².
  @inline(__always)
  static func area(_ a: Place, _ b: Place, _ c: Place) -> Double {
    let left = (a.x - c.x) * (b.y - c.y)
    let right = (a.y - c.y) * (b.x - c.x)
    let determinant = left - right
    if determinant.magnitude >= areaBound * (left.magnitude + right.magnitude) { return determinant }
    return refined(a, b, c)
  }

  /// (3 + 16ε)ε with ε = 2⁻⁵³.
  private static let signBound = 3.3306690738754716e-16
  private static let areaBound = 4e-4

  /// The area from differences and products with their rounding errors; where those do not decide, from an exact sum.
  @inline(never)
  private static func refined(_ a: Place, _ b: Place, _ c: Place) -> Double {
    let (ax, axError) = difference(a.x, c.x)
    let (ay, ayError) = difference(a.y, c.y)
    let (bx, bxError) = difference(b.x, c.x)
    let (by, byError) = difference(b.y, c.y)
    let (left, leftError) = product(ax, by)
    let (right, rightError) = product(ay, bx)
    let size = left.magnitude + right.magnitude
    let isExact = axError == 0 && ayError == 0 && bxError == 0 && byError == 0
    if isExact, left == right, leftError == rightError { return 0 }
    let small = (leftError - rightError) + (ax * byError + axError * by) - (ay * bxError + ayError * bx)
    let area = (left - right) + small
    if area.magnitude > 0x1p-60 * size { return area }
    var sum = ExactSum()
    sum.addProduct(a.x, b.y)
    sum.addProduct(-a.x, c.y)
    sum.addProduct(-c.x, b.y)
    sum.addProduct(-a.y, b.x)
    sum.addProduct(a.y, c.x)
    sum.addProduct(c.y, b.x)
    return sum.value
  }

  /// A rounded difference and what rounding took from it.
  private static func difference(_ a: Double, _ b: Double) -> (Double, error: Double) {
    let rounded = a - b
    let virtual = a - rounded
    return (rounded, (a - (rounded + virtual)) + (virtual - b))
  }

  private static func product(_ a: Double, _ b: Double) -> (Double, error: Double) {
    let rounded = a * b
    return (rounded, (-rounded).addingProduct(a, b))
  }
}
