import Corridors
import Testing

struct NetworkEdgeTests {
  @Test("An edge takes its duration, or length over speed, and its delay")
  func time() {
    var edge = NetworkEdge(id: "a", from: 0, to: 1, mode: .rail, length: 72_000, delay: 600)
    #expect(edge.time == nil)
    edge.speed = 20
    #expect(edge.time == 4200)
    edge.duration = 3000
    #expect(edge.time == 3600)
  }

  @Test("A capacity holds from its year until the next")
  func capacity() {
    let edge = NetworkEdge(
      id: "a", from: 0, to: 1, mode: .rail, length: 1, capacity: [.init(year: 2024, tonnes: 5), .init(year: 2028, tonnes: 15)])
    #expect(edge.capacity(in: 2023) == nil)
    #expect(edge.capacity(in: 2027) == 5)
    #expect(edge.capacity(in: 2030) == 15)
  }
}
