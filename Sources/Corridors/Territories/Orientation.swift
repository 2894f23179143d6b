import Geodesy

/// On which side of a line a position lies, without rounding.
enum Orientation {
  /// The sign of the area of the triangle of three positions: 1 to the left of the way from `a` to `b`, −1 to the right, 0 on it.
  ///
  /// A bound on the rounding decides most cases (Shewchuk, Discrete & Computational Geometry 18, 1997, with his constant); the rest
  /// are summed without any, as six exact products.
  static func sign(_ a: LonLat, _ b: LonLat, _ c: LonLat) -> Int {
    let left = (a.x - c.x) * (b.y - c.y)
    let right = (a.y - c.y) * (b.x - c.x)
    let determinant = left - right
    let bound = 3.3306690738754716e-16 * (left.magnitude + right.magnitude)
    if determinant > bound { return 1 }
    if -determinant > bound { return -1 }
    return exactSign(a, b, c)
  }

  private static func exactSign(_ a: LonLat, _ b: LonLat, _ c: LonLat) -> Int {
    var sum = ExactSum()
    sum.addProduct(a.x, b.y)
    sum.addProduct(-a.x, c.y)
    sum.addProduct(-c.x, b.y)
    sum.addProduct(-a.y, b.x)
    sum.addProduct(a.y, c.x)
    sum.addProduct(c.y, b.x)
    return sum.sign
  }
}

/// A sum of numbers kept without rounding, as numbers that do not overlap, the least first.
private struct ExactSum {
  private var parts: [Double] = []

  mutating func addProduct(_ a: Double, _ b: Double) {
    let product = a * b
    add((-product).addingProduct(a, b))
    add(product)
  }

  private mutating func add(_ number: Double) {
    var carried = number
    var next: [Double] = []
    for part in parts {
      let sum = carried + part
      let virtual = sum - carried
      let rest = (carried - (sum - virtual)) + (part - virtual)
      if rest != 0 { next.append(rest) }
      carried = sum
    }
    if carried != 0 { next.append(carried) }
    parts = next
  }

  var sign: Int { parts.last.map { $0 > 0 ? 1 : -1 } ?? 0 }
}
