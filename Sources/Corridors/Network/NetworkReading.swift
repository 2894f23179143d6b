import Diagnostics
public import Geodesy
import SimpleFeatures

/// A network read from records, with everything that is wrong with them.
public struct NetworkReading: Sendable {
  /// What could be read; whole only where no fault is an error.
  public let network: Network
  /// Every fault, in the order of the records.
  public let faults: [NetworkFault]
  /// The record of each edge.
  public let recordOfEdge: [Int]

  public var hasErrors: Bool { faults.contains { $0.severity == .error } }

  /// Reads all records and finds all faults at once.
  ///
  /// - Parameter terms: how lines meet, and values of modes; its snap is held to ``NetworkTerms/widestSnap``.
  public init(_ records: [NetworkRecord], _ terms: NetworkTerms = NetworkTerms(), in metric: EllipsoidalMetric = .init()) {
    var builder = NetworkBuilder(records, terms, in: metric)
    builder.readNodes()
    builder.readEdges()
    builder.joinEnds()
    builder.checkPorts()
    network = builder.network
    recordOfEdge = builder.recordOfEdge
    faults = builder.faults.enumerated().sorted { ($0.element.record, $0.offset) < ($1.element.record, $1.offset) }
      .map(\.element)
  }
}
