import SimpleFeatures

/// A way of drawing positions: most geometries keep to one, so that their parts meet.
struct CoordinateDraw {
  private enum Way: CaseIterable {
    case lattice, lattice2, plain, huge, tiny, far, near, mixed, broken
  }

  private let way: Way
  let hasZ: Bool

  init(_ input: inout HammerInput) {
    way = input.chance(0.7) ? input.pick([.lattice, .lattice2, .plain]) : input.pick(Way.allCases)
    hasZ = input.chance(0.15)
  }

  mutating func position(_ input: inout HammerInput) -> Position {
    let x = coordinate(&input)
    let y = coordinate(&input)
    return Position(x, y, hasZ && input.chance(0.8) ? height(&input) : nil)
  }

  private func height(_ input: inout HammerInput) -> Double {
    input.chance(0.02) ? input.number() : Double.random(in: 0...100, using: &input.random)
  }

  private func coordinate(_ input: inout HammerInput) -> Double {
    switch way {
    case .lattice: Double(Int.random(in: 0...4, using: &input.random))
    case .lattice2: Double(Int.random(in: -20...20, using: &input.random)) / 2
    case .plain: Double.random(in: -10...10, using: &input.random)
    case .huge: input.pick([-1, 1, 0.5, -0.25, 0]) * input.pick([1e308, 1.7e308, 1e300, 1e155, 1e154])
    case .tiny: input.pick([-1, 1, 3, 0]) * input.pick([.leastNonzeroMagnitude, 1e-308, 1e-300, 1e-160])
    case .far: 1e15 + Double(Int.random(in: 0...8, using: &input.random)) / 8
    case .near: input.pick([1, 1.0.nextUp, 1.0.nextDown, 2, 2.0.nextUp, 0, .ulpOfOne])
    case .mixed: input.pick([0, 1, -1, 1e300, -1e300, 1e-300, 1e15, 1e-15, 0.1, 0.3])
    case .broken: input.chance(0.1) ? input.number() : Double(Int.random(in: 0...4, using: &input.random))
    }
  }
}
