import CPROJ

/// One step of a coordinate operation, or the conversion by which a projected system is defined.
public struct OperationStep: Sendable, Hashable {
  /// `Pulkovo 1942 to WGS 84 (16)`.
  public let name: String
  /// `EPSG:15865`; `nil` for a step that is in no register. The same code in either direction.
  public let code: String?
  /// `Coordinate Frame rotation (geog2D domain)`.
  public let method: String
  /// `EPSG:9607`; `nil` for a method that is in no register.
  public let methodCode: String?
  /// The parameters of the method, in the library's order; empty for a method that has none.
  public let parameters: [OperationParameter]

  /// Whether the result depends on the epoch of the coordinates: by a Helmert transformation whose parameters change with
  /// time, or by point motion.
  public var isTimeDependent: Bool { method.hasPrefix("Time-") || method.contains("Point motion") }

  /// The parameter of a name, such as `Longitude of natural origin`.
  public func parameter(_ name: String) -> OperationParameter? { parameters.first { $0.name == name } }

  /// A step that is none of several. (`proj_coordoperation_get_method_info`)
  init(of object: Object, in context: Context) {
    name = unsafe LentText.copy(proj_get_name(object.pointer)) ?? ""
    code = AuthorityCode(of: object)?.text
    var method: UnsafePointer<CChar>? = nil
    var authority: UnsafePointer<CChar>? = nil
    var number: UnsafePointer<CChar>? = nil
    let isKnown = unsafe proj_coordoperation_get_method_info(context.pointer, object.pointer, &method, &authority, &number) != 0
    self.method = isKnown ? unsafe LentText.copy(method) ?? "" : ""
    let words = isKnown ? unsafe (LentText.copy(authority) ?? "", LentText.copy(number) ?? "") : ("", "")
    methodCode = words.0.isEmpty || words.1.isEmpty ? nil : "\(words.0):\(words.1)"
    let count = unsafe max(0, proj_coordoperation_get_param_count(context.pointer, object.pointer))
    parameters = (0..<count).compactMap { OperationParameter(at: $0, of: object, in: context) }
    _ = context.takeMessage()
  }

  /// The steps of an operation in the order in which they are run; one that is no concatenation is its only step.
  static func all(of object: Object, in context: Context) -> [OperationStep] {
    let steps = objects(of: object, in: context)
    return steps.isEmpty ? [OperationStep(of: object, in: context)] : steps.flatMap { all(of: $0, in: context) }
  }

  /// What a concatenated operation consists of; nothing for any other.
  /// (`proj_concatoperation_get_step_count`, `proj_concatoperation_get_step`)
  static func objects(of object: Object, in context: Context) -> [Object] {
    guard unsafe proj_get_type(object.pointer) == PJ_TYPE_CONCATENATED_OPERATION else { return [] }
    let count = unsafe max(0, proj_concatoperation_get_step_count(context.pointer, object.pointer))
    return (0..<count).compactMap { step in
      guard let made = unsafe proj_concatoperation_get_step(context.pointer, object.pointer, step) else { return nil }
      return unsafe Object(made)
    }
  }
}
