public import Geodesy
public import SimpleFeatures

/// A line with the kilometres that are published for places along it, to read positions as kilometres and back.
///
/// Between two posts the published kilometres are spread evenly over what is measured; before the first and beyond the last
/// they run on metre by metre. So the posts stand where they are published, whatever the line's own length comes to.
public struct KilometrePosts: Sendable {
  /// A place along the line.
  public struct Post: Sendable, Hashable {
    /// Its place in the list it came from.
    public var index: Int
    /// As published, in metres.
    public var published: Double
    /// Measured along the line from its start, in metres.
    public var measured: Double
    /// How far it lies off the line, in metres.
    public var offset: Double
  }

  /// Where a position lies along the line.
  public struct Reading: Sendable, Hashable {
    /// In metres of the published kilometres.
    public var published: Double
    /// Measured along the line from its start, in metres.
    public var measured: Double
    /// How far the position lies off the line, in metres.
    public var offset: Double
    /// Whether it lies before the first post or beyond the last.
    public var isBeyond: Bool
  }

  /// In the order in which they stand along the line.
  public let posts: [Post]
  /// Of the line, in metres.
  public let length: Double
  private let line: Geometry
  private let chainages: ChainageIndex
  private let edges: EdgeMeaning
  private let metric: EllipsoidalMetric

  /// - Parameter posts: At least two, in any order, with what is published for them in metres.
  /// - Throws: ``CorridorError/Code/unsuitableValue`` when the line has no length, there are fewer than two posts, or their
  ///   kilometres neither rise nor fall all along the line; the message names the posts by their index.
  public init(
    _ posts: [(position: Position, published: Double)], along line: Geometry, edges: EdgeMeaning, in metric: EllipsoidalMetric
  ) throws(CorridorError) {
    length = metric.length(of: line, edges: edges)
    guard length > 0 else { throw CorridorError(.unsuitableValue, "the line of the posts has no length") }
    guard posts.count > 1 else {
      throw CorridorError(.unsuitableValue, "\(posts.count) posts along the line; expected at least two")
    }
    chainages = ChainageIndex(of: line, edges: edges, in: metric)
    var placed: [Post] = []
    for (index, post) in posts.enumerated() {
      guard post.published.isFinite, let place = chainages.nearest(to: post.position) else {
        throw CorridorError(.unsuitableValue, "post \(index + 1) has no place or no number")
      }
      placed.append(Post(index: index, published: post.published, measured: place.chainage, offset: place.distance))
    }
    placed.sort { $0.measured != $1.measured ? $0.measured < $1.measured : $0.published < $1.published }
    let rises = placed[placed.count - 1].published > placed[0].published
    for (one, next) in zip(placed, placed.dropFirst()) {
      guard one.measured < next.measured, rises ? one.published < next.published : one.published > next.published else {
        throw CorridorError(
          .unsuitableValue,
          "posts \(one.index + 1) and \(next.index + 1) stand at one place or against the others along the line")
      }
    }
    self.posts = placed
    (self.line, self.edges, self.metric) = (line, edges, metric)
  }

  /// A line read in kilometres of its own, from 0 at its start to its length at its end.
  ///
  /// - Throws: ``CorridorError/Code/unsuitableValue`` when it has no length.
  public init(along line: Geometry, edges: EdgeMeaning, in metric: EllipsoidalMetric) throws(CorridorError) {
    length = metric.length(of: line, edges: edges)
    guard length > 0 else { throw CorridorError(.unsuitableValue, "the line has no length") }
    chainages = ChainageIndex(of: line, edges: edges, in: metric)
    posts = [0, length].enumerated().map { Post(index: $0, published: $1, measured: $1, offset: 0) }
    (self.line, self.edges, self.metric) = (line, edges, metric)
  }

  /// What the kilometres read at the point of the line nearest to a position; `nil` for one that is no number.
  public func reading(of position: Position) -> Reading? {
    guard let place = chainages.nearest(to: position) else { return nil }
    let (low, high) = stretch { $0.measured < place.chainage }
    let isBeyond = place.chainage < posts[0].measured || place.chainage > posts[posts.count - 1].measured
    let direction = posts[0].published < posts[1].published ? 1.0 : -1
    let rate = isBeyond ? direction : (high.published - low.published) / (high.measured - low.measured)
    let from = place.chainage > high.measured ? high : low
    return Reading(
      published: from.published + (place.chainage - from.measured) * rate, measured: place.chainage, offset: place.distance,
      isBeyond: isBeyond)
  }

  /// Where a kilometre stands, in metres; `nil` beyond the ends of the line.
  public func position(at published: Double) -> Position? {
    guard published.isFinite else { return nil }
    let direction = posts[0].published < posts[1].published ? 1.0 : -1
    let (low, high) = stretch { ($0.published - published) * direction < 0 }
    let isBeyond =
      (published - posts[0].published) * direction < 0 || (published - posts[posts.count - 1].published) * direction > 0
    let rate = isBeyond ? direction : (high.measured - low.measured) / (high.published - low.published)
    let from = (published - high.published) * direction > 0 ? high : low
    let chainage = from.measured + (published - from.published) * rate
    // A line that ends at its last post may end a rounding before it.
    guard chainage >= -1e-6, chainage <= length + 1e-6 else { return nil }
    return metric.position(at: chainage, along: line, edges: edges)
  }

  /// The two posts between which a place lies, or the two nearest to it beyond the ends.
  private func stretch(_ isBefore: (Post) -> Bool) -> (Post, Post) {
    let next = posts.firstIndex { !isBefore($0) } ?? posts.count
    let index = min(max(next, 1), posts.count - 1)
    return (posts[index - 1], posts[index])
  }
}
