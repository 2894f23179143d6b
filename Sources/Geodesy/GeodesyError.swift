import GEOS
import PROJ

/// Why a construction on the ellipsoid could not be carried out.
///
/// Decide by ``code``; the message is for people.
public struct GeodesyError: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// A number is not finite, or outside the range that is answered.
    case outOfRange
    /// The geometry does not fit the construction: too wide for a plane about it, of a kind that has no such thing.
    case unsuitableGeometry
    /// The topology engine refused; the message is its own.
    case topology
    /// The projection refused; the message is its own.
    case projection
    /// There was not enough memory.
    case outOfMemory
  }

  public var code: Code
  public var message: String

  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  public var description: String { message }

  /// Runs a step whose refusals come from the layers below, and passes them on in this type.
  static func translating<Result>(_ step: () throws -> Result) throws(GeodesyError) -> Result {
    do { return try step() } catch let error as GeodesyError {
      throw error
    } catch let error as GEOSError {
      throw GeodesyError(error.code == .outOfMemory ? .outOfMemory : .topology, "\(error.operation): \(error.message)")
    } catch let error as PROJError {
      throw GeodesyError(.projection, error.message)
    } catch {
      throw GeodesyError(.unsuitableGeometry, "\(error)")
    }
  }
}
