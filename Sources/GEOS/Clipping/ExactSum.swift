/// A sum of products kept without rounding, as numbers that do not overlap, the least first.
///
/// Shewchuk's grow-expansion, with zeros left out.
struct ExactSum {
  private var parts: [Double] = []

  mutating func addProduct(_ a: Double, _ b: Double) {
    let product = a * b
    add((-product).addingProduct(a, b))
    add(product)
  }

  private mutating func add(_ number: Double) {
    var carried = number
    var kept: [Double] = []
    for part in parts {
      let sum = carried + part
      let virtual = sum - carried
      let rest = (carried - (sum - virtual)) + (part - virtual)
      if rest != 0 { kept.append(rest) }
      carried = sum
    }
    if carried != 0 { kept.append(carried) }
    parts = kept
  }

  /// The sum, rounded; its sign is exact, for the greatest part outweighs all others.
  var value: Double { parts.reduce(0, +) }
}
