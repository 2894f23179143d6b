import Quantities
import SimpleFeatures

/// The keys of the uncertainty.
enum UncertaintySchema {
  static let uncertainty = JSONValue.mapping(
    [
      (
        "draws",
        JSONValue.type("integer").adding(["minimum": .count(2), "maximum": .count(UncertaintyDeclaration.mostDraws)])
          .described("how often all positions are drawn")
      ),
      (
        "seed",
        JSONValue.type("integer").adding(["minimum": .count(0), "maximum": .count(9_007_199_254_740_992)])
          .described("what they are drawn by; 1 where it is not written")
      ),
      (
        "correlation",
        ArgumentType.quantity(.length, .notNegative).schema
          .described("the distance over which errors of one source hang together: there their correlation has fallen to 1/e")
      ),
      (
        "of",
        SweepSchema.names.described("the measures whose ± are drawn; all where it is not written")
      ),
    ], required: ["draws"])
}
