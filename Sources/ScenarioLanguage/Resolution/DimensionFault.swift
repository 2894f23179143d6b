public import Diagnostics

/// The message about an operand of a wrong dimension, the same before and while computing.
public enum DimensionFault {
  public static func diagnostic(
    _ reference: NameReference, is own: FeatureDimensions, in call: OperationCall, expected: FeatureDimensions
  ) -> Diagnostic {
    Diagnostic(
      code: "wrong-dimension",
      "`\(reference.name)` is of \(own.text); expected \(expected.text) for `\(call.name)`"
        + (hint(own, in: call).map { " (\($0))" } ?? ""), at: reference.place)
  }

  /// What does for such features what was probably meant.
  private static func hint(_ own: FeatureDimensions, in call: OperationCall) -> String? {
    switch (call.name, own) {
    case ("length", .areas): "areas have a `perimeter`"
    case ("strip", .areas), ("section", .areas): "`boundary` gives the rings of areas"
    case ("difference", .lines): "`split` cuts an area along a line"
    case ("area", .lines): "`strip` gives a line a width"
    default: nil
    }
  }
}
