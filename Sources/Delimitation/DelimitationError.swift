public import Diagnostics
import GEOS
import Geodesy
import PROJ

/// Why a construction of border work could not be carried out.
///
/// Decide by ``code``; the message is for people.
public struct DelimitationError: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// A number is not finite, or outside the range that is answered.
    case outOfRange
    /// The lines or areas do not fit the construction.
    case unsuitableGeometry
    /// A text is not what it should be: a description, a name of a map sheet.
    case unreadable
    /// A layer below refused; the message is its own.
    case geometry
    /// A limit was passed: memory, or the work that is done for one answer.
    case limit
  }

  public var code: Code
  public var message: String

  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  public var description: String { message }

  /// Whose fault it is: a limit's, or the data's.
  public var kind: FailureKind { code == .limit ? .limit : .data }

  /// Runs a step whose refusals come from the layers below, and passes them on in this type.
  static func translating<Result>(_ step: () throws -> Result) throws(DelimitationError) -> Result {
    do { return try step() } catch let error as DelimitationError {
      throw error
    } catch let error as GeodesyError {
      throw DelimitationError(error.code == .outOfMemory ? .limit : .geometry, error.message)
    } catch let error as GEOSError {
      throw DelimitationError(error.code == .outOfMemory ? .limit : .geometry, "\(error.operation): \(error.message)")
    } catch let error as PROJError {
      throw DelimitationError(.geometry, error.message)
    } catch {
      throw DelimitationError(.unsuitableGeometry, "\(error)")
    }
  }
}
