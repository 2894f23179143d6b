import Corridors
import Geodesy
import SimpleFeatures
import Testing

struct KilometrePostsTests {
  static let metric = EllipsoidalMetric()
  /// A bent line of about 105 km.
  static let line = Geometry.lineString([Position(45, 40), Position(45.4, 40.1), Position(45.7, 39.9), Position(46.1, 39.95)])
  static let length = metric.length(of: line)

  static func at(_ share: Double) throws -> Position {
    try #require(metric.position(at: share * length, along: line))
  }

  static func posts(_ places: [(share: Double, kilometre: Double)]) throws -> KilometrePosts {
    try KilometrePosts(
      places.map { (try at($0.share), $0.kilometre * 1000) }, along: line, edges: .geodesic, in: metric)
  }

  @Test("Posts read what is published for them, and a place between two lies evenly between", arguments: [false, true])
  func between(isFalling: Bool) throws {
    let published = isFalling ? [202.5, 157.4, 91.2] : [66.9, 91.2, 157.4]
    let posts = try Self.posts(Array(zip([0.1, 0.4, 0.9], published)))
    for (share, kilometre) in zip([0.1, 0.4, 0.9], published) {
      let reading = try #require(posts.reading(of: Self.at(share)))
      #expect((reading.published - kilometre * 1000).magnitude < 1e-5)
      #expect(reading.offset < 1e-5)
    }
    let middle = try #require(posts.reading(of: Self.at(0.25)))
    #expect((middle.published - (published[0] + published[1]) * 500).magnitude < 1e-5)
    #expect(!middle.isBeyond)
  }

  @Test("Beyond the posts the kilometres run on metre by metre", arguments: [1.0, -1])
  func beyond(direction: Double) throws {
    let posts = try Self.posts([(0.2, 100), (0.6, 100 + direction * 10)])
    let first = try #require(posts.reading(of: Self.at(0.1)))
    #expect((first.published - (100_000 - direction * 0.1 * Self.length)).magnitude < 1e-5)
    let last = try #require(posts.reading(of: Self.at(0.8)))
    #expect((last.published - (100_000 + direction * (10_000 + 0.2 * Self.length))).magnitude < 1e-5)
    #expect(first.isBeyond && last.isBeyond)
    #expect(posts.position(at: 100_000 - direction * 0.3 * Self.length) == nil)
    #expect(posts.position(at: 100_000 + direction * (10_000 + 0.5 * Self.length)) == nil)
    #expect(posts.position(at: .nan) == nil)
  }

  @Test("A place and its kilometre lead to each other", arguments: [0.0, 0.03, 0.2, 0.3, 0.5, 0.60001, 0.85, 1])
  func bothWays(share: Double) throws {
    for posts in [try Self.posts([(0.2, 10), (0.5, 40), (0.6, 41)]), try Self.posts([(0.6, 10), (0.5, 40), (0.2, 41)])] {
      let place = try Self.at(share)
      let reading = try #require(posts.reading(of: place))
      let back = try #require(posts.position(at: reading.published))
      #expect(try #require(Self.metric.distance(from: .point(place), to: .point(back))).distance < 1e-4)
    }
  }

  @Test("A place off the line reads as the point of the line nearest to it")
  func offLine() throws {
    let posts = try Self.posts([(0, 0), (1, 100)])
    let reading = try #require(posts.reading(of: Position(45.4, 40.3)))
    #expect(reading.offset > 20_000)
    #expect(reading.published > 0 && reading.published < 100_000)
  }

  @Test("Too few posts, posts out of order or at one place, and a line without length are refused")
  func refused() throws {
    #expect(throws: CorridorError.self) { try Self.posts([(0.2, 10)]) }
    #expect(throws: CorridorError.self) { try Self.posts([(0.2, 10), (0.4, 30), (0.6, 20)]) }
    #expect(throws: CorridorError.self) { try Self.posts([(0.2, 10), (0.2, 30)]) }
    #expect(throws: CorridorError.self) { try Self.posts([(0.2, 10), (0.4, .nan)]) }
    #expect(throws: CorridorError.self) {
      try KilometrePosts(
        [(Position(0, 0), 0), (Position(1, 0), 1)], along: .empty(.lineString), edges: .geodesic, in: Self.metric)
    }
  }
}
