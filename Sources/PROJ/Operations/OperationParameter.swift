import CPROJ

/// A parameter of a coordinate operation, as the register has it.
public struct OperationParameter: Sendable, Hashable {
  /// `Longitude of natural origin`.
  public let name: String
  /// `EPSG:8802`; `nil` for one that is in no register.
  public let code: String?
  /// The number in `unit`; `nil` where the parameter is the name of a file.
  public let value: Double?
  /// The name of a file; `nil` where the parameter is a number.
  public let file: String?
  /// `degree`, `metre`, `parts per million`, …
  public let unit: String
  /// One unit in metres, radians, or the plain number.
  public let unitFactor: Double

  /// (`proj_coordoperation_get_param`)
  init?(at index: Int32, of object: Object, in context: Context) {
    var name: UnsafePointer<CChar>? = nil
    var authority: UnsafePointer<CChar>? = nil
    var number: UnsafePointer<CChar>? = nil
    var text: UnsafePointer<CChar>? = nil
    var unit: UnsafePointer<CChar>? = nil
    var value = Double.nan
    var factor = Double.nan
    guard
      unsafe proj_coordoperation_get_param(
        context.pointer, object.pointer, index, &name, &authority, &number, &value, &text, &factor, &unit, nil, nil, nil) != 0
    else { return nil }
    self.name = unsafe LentText.copy(name) ?? ""
    let words = unsafe (LentText.copy(authority) ?? "", LentText.copy(number) ?? "")
    code = words.0.isEmpty || words.1.isEmpty ? nil : "\(words.0):\(words.1)"
    let file = unsafe LentText.copy(text) ?? ""
    self.file = file.isEmpty ? nil : file
    self.value = file.isEmpty ? value : nil
    self.unit = unsafe LentText.copy(unit) ?? ""
    unitFactor = factor
  }
}
