import GEOS
import PROJ

/// Why a sheet could not be drawn.
public struct CartographyError: Error, Sendable, Hashable, CustomStringConvertible {
  /// For people, in one line.
  public var message: String
  public var description: String { message }

  /// Runs a step whose refusals come from the layers below, and passes them on in this type.
  static func translating<Result>(_ step: () throws -> Result) throws(CartographyError) -> Result {
    do { return try step() } catch let error as GEOSError {
      throw CartographyError(message: "\(error.operation): \(error.message)")
    } catch let error as PROJError {
      throw CartographyError(message: error.message)
    } catch {
      throw CartographyError(message: "\(error)")
    }
  }
}
