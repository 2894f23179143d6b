/// Everything that can be asked of the module, each tried on anything. One list for each family of operations.
enum Hammer {
  static let operations: [HammerOperation] =
    predicates + prepared + distances + indexes + overlays + constructions + lines + validity + circles + hulls
    + triangulations + coverages + alongLines + shapes + collections + clipping
}
