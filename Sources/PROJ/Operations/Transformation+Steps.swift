import CPROJ

extension Transformation {
  /// The steps of the chosen operation in the order in which they are run, with their methods and parameters.
  public func steps() throws(PROJError) -> [OperationStep] {
    try withPlain { (object, context) in OperationStep.all(of: object, in: context) }
  }

  /// The chosen operation written out; the axes in the register's order. (`proj_as_wkt`, `proj_as_projjson`)
  ///
  /// - Throws: `PROJError` where the form cannot say what the operation is: those of 2001 never can.
  public func text(_ form: TextForm = .wkt2019) throws(PROJError) -> String {
    try withPlain { (object, context) throws(PROJError) in try form.text(of: object, in: context) }
  }

  /// The chosen operation as PROJ runs it, longitude or easting first: `+proj=pipeline +step …`. (`proj_as_proj_string`)
  ///
  /// To read, and to repeat a run with PROJ's own programs; this module takes no such text.
  public func pipeline() throws(PROJError) -> String {
    try withObject { (object, context) throws(PROJError) in
      guard let text = unsafe LentText.copy(proj_as_proj_string(context.pointer, object.pointer, PJ_PROJ_5, nil)) else {
        throw PROJError(.library, context.takeMessage() ?? "no pipeline", in: "proj_as_proj_string")
      }
      return text
    }
  }

  private func withPlain<Result>(_ work: (Object, Context) throws(PROJError) -> Result) throws(PROJError) -> Result {
    try ContextPool.withContext { (context) throws(PROJError) in
      let object = try place.plain(operation.rank, in: context)
      defer { withExtendedLifetime(object) {} }
      return try work(object, context)
    }
  }
}
