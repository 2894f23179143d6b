import SimpleFeatures

/// The numbers that GEOS reckons with safely.
extension Coordinates {
  /// Whether each number of its own is zero or of a magnitude whose products neither overflow nor vanish.
  var hasOrdinaryNumbers: Bool {
    values.allSatisfy { value in
      let magnitude = value.magnitude
      return magnitude == 0 || (magnitude >= Argument.leastMagnitude && magnitude <= Argument.greatestMagnitude)
    }
  }

  /// Whether a number, its members' too, is so near zero that its products vanish.
  var hasVanishingNumber: Bool {
    if type == .geometryCollection { return members.contains { $0.coordinates.hasVanishingNumber } }
    return !hasOrdinaryNumbers && values.contains { $0.magnitude < Argument.leastMagnitude && $0 != 0 }
  }

  /// The same with zero in place of those.
  var withoutVanishingNumbers: Coordinates {
    var distinct = self
    distinct.members = members.map { Geometry($0.coordinates.withoutVanishingNumbers) }
    distinct.values = values.map { $0.magnitude < Argument.leastMagnitude ? 0 : $0 }
    return distinct
  }
}
