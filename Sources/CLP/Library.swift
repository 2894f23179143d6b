import CCLP
import Glibc

/// Clp's functions, found when the first linear program is solved.
///
/// Linked in, the library and what it rests on (its own algebra, LAPACK, a Fortran runtime) would slow every start of a
/// command that seldom solves anything. The signatures are those of the header that this was built with.
///
/// `@unchecked Sendable`: addresses of code, which never change after they were found.
@safe struct Library: @unchecked Sendable {
  let version: String
  let newModel: CLPNewModel
  let deleteModel: CLPDeleteModel
  let loadProblem: CLPLoadProblem
  let setLogLevel: CLPSetLogLevel
  let setMaximumIterations: CLPSetMaximumIterations
  let initialSolve: CLPInitialSolve
  let primal: CLPPrimal
  let status: CLPStatus
  let iterationCount: CLPIterationCount
  let objectiveValue: CLPObjectiveValue
  let columnSolution: CLPColumnSolution
  let rowPrice: CLPRowPrice

  private static let file = "libClp.so.1"

  /// Found once; the process keeps it.
  static let shared: Result<Library, CLPError> = Result { () throws(CLPError) in try Library() }

  private init() throws(CLPError) {
    guard let handle = unsafe dlopen(Self.file, RTLD_NOW | RTLD_LOCAL) else {
      let said = unsafe dlerror().map { unsafe String(cString: $0) } ?? "it cannot be opened"
      throw CLPError(
        .missingLibrary, "linear programs need Clp, of the Debian package `coinor-libclp1`: \(said.replacing("\n", with: " "))")
    }
    func find<Function>(_ name: String, as type: Function.Type) throws(CLPError) -> Function {
      guard let address = unsafe dlsym(handle, name) else {
        throw CLPError(.missingLibrary, "\(Self.file) has no function \(name)")
      }
      return unsafe unsafeBitCast(address, to: type)
    }
    let major = try find("Clp_VersionMajor", as: CLPVersionMajor.self)()
    guard major == 1 else {
      throw CLPError(.missingLibrary, "\(Self.file) is of version \(major); expected version 1")
    }
    let text = unsafe try find("Clp_Version", as: CLPVersion.self)
    version = unsafe text().map { unsafe String(cString: $0) } ?? "unknown"
    unsafe newModel = try find("Clp_newModel", as: CLPNewModel.self)
    unsafe deleteModel = try find("Clp_deleteModel", as: CLPDeleteModel.self)
    unsafe loadProblem = try find("Clp_loadProblem", as: CLPLoadProblem.self)
    unsafe setLogLevel = try find("Clp_setLogLevel", as: CLPSetLogLevel.self)
    unsafe setMaximumIterations = try find("Clp_setMaximumIterations", as: CLPSetMaximumIterations.self)
    unsafe initialSolve = try find("Clp_initialSolve", as: CLPInitialSolve.self)
    unsafe primal = try find("Clp_primal", as: CLPPrimal.self)
    unsafe status = try find("Clp_status", as: CLPStatus.self)
    unsafe iterationCount = try find("Clp_getIterationCount", as: CLPIterationCount.self)
    unsafe objectiveValue = try find("Clp_getObjValue", as: CLPObjectiveValue.self)
    unsafe columnSolution = try find("Clp_getColSolution", as: CLPColumnSolution.self)
    unsafe rowPrice = try find("Clp_getRowPrice", as: CLPRowPrice.self)
  }
}

/// The Clp library in use.
public enum SolverVersion {
  /// `1.17.6`; `nil` where it is not installed. (`Clp_Version`)
  public static var text: String? { try? Library.shared.get().version }
}
