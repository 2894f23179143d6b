/// Integrals of smooth functions by the ten-point rule of Gauss and Legendre, in equal pieces.
enum Quadrature {
  private static let halfNodes: [Double] = [
    0.1488743389816312108848, 0.4333953941292471907993, 0.6794095682990244062343, 0.8650633666889845107321,
    0.9739065285171717200780,
  ]
  private static let halfWeights: [Double] = [
    0.2955242247147528701739, 0.2692667193099963550912, 0.2190863625159820439955, 0.1494513491505805931458,
    0.0666713443086881375936,
  ]

  static func integral(from start: Double, to end: Double, pieces: Int, of function: (Double) -> Double) -> Double {
    let half = (end - start) / Double(2 * pieces)
    var total = 0.0
    for piece in 0..<pieces {
      let middle = start + half * Double(2 * piece + 1)
      for (node, weight) in zip(halfNodes, halfWeights) {
        total += weight * (function(middle - half * node) + function(middle + half * node))
      }
    }
    return total * half
  }
}
