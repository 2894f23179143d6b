import CLP
import Testing

struct LinearProgramTests {
  /// Two sources of goods, two markets, and a row for each: the classic transport problem, worked out by hand.
  static let transport = LinearProgram(
    rows: [.atMost(10), .atMost(20), .exactly(12), .exactly(13)],
    columns: [
      .init(cost: 2, entries: [.init(row: 0, 1), .init(row: 2, 1)]),
      .init(cost: 5, entries: [.init(row: 0, 1), .init(row: 3, 1)]),
      .init(cost: 4, entries: [.init(row: 1, 1), .init(row: 2, 1)]),
      .init(cost: 3, entries: [.init(row: 1, 1), .init(row: 3, 1)]),
    ])

  @Test("A transport problem costs what it costs by hand, and its prices tell what one unit more would save")
  func transport() throws {
    let solution = try Self.transport.minimum()
    #expect(solution.values == [10, 0, 2, 13])
    #expect(solution.cost == 67)
    #expect(solution.prices == [-2, 0, 4, 3])
    var looser = Self.transport
    looser.rows[0].upper = 11
    #expect(try looser.minimum().cost == 65)
  }

  @Test("What nothing keeps is infeasible, and what has no least cost is unbounded")
  func noSolution() {
    var tight = Self.transport
    tight.rows[1].upper = 5
    #expect(tight.fault == .infeasible)
    let open = LinearProgram(rows: [.atLeast(1)], columns: [.init(cost: -1, entries: [.init(row: 0, 1)])])
    #expect(open.fault == .unbounded)
  }

  @Test("Without rows or columns every column goes to its own bound")
  func withoutTies() throws {
    #expect(try LinearProgram().minimum().cost == 0)
    let free = LinearProgram(columns: [
      .init(cost: 2, bounds: .init(-3, 4), entries: []), .init(cost: -2, bounds: .init(-3, 4), entries: []),
      .init(cost: 0, bounds: .init(1, .infinity), entries: []),
    ])
    #expect(try free.minimum().values == [-3, 4, 1])
    #expect(LinearProgram(columns: [.init(cost: -1, entries: [])]).fault == .unbounded)
    #expect(LinearProgram(rows: [.atLeast(1)]).fault == .infeasible)
    #expect(try LinearProgram(rows: [.init(-1, 1)]).minimum().prices == [0])
  }

  @Test(
    "Numbers that would stop the library are refused",
    arguments: [Double.nan, .infinity, -.infinity, 1e300, 1e16])
  func numbers(value: Double) {
    var cost = Self.transport
    cost.columns[0].cost = value
    #expect(cost.fault == .unsuitableValue)
    var coefficient = Self.transport
    coefficient.columns[0].entries[0].value = value
    #expect(coefficient.fault == .unsuitableValue)
    var bound = Self.transport
    bound.rows[0].upper = value
    if value != .infinity {
      #expect(bound.fault == (value == -.infinity ? .infeasible : .unsuitableValue))
    }
  }

  @Test(
    "Rows that there are not, two entries for one row and bounds the wrong way round are refused", arguments: [-1, 4, Int.max])
  func rows(row: Int) {
    var program = Self.transport
    program.columns[0].entries[0].row = row
    #expect(program.fault == .unsuitableValue)
    program.columns[0].entries = [.init(row: 0, 1), .init(row: 0, 1)]
    #expect(program.fault == .unsuitableValue)
    program = Self.transport
    program.columns[0].bounds = .init(2, 1)
    #expect(program.fault == .infeasible)
  }

  @Test("The version is the library's")
  func version() throws {
    #expect(try #require(SolverVersion.text).hasPrefix("1."))
  }
}

extension LinearProgram {
  /// Why it has no least cost; `nil` where it has one.
  fileprivate var fault: CLPError.Code? {
    do throws(CLPError) {
      _ = try minimum()
      return nil
    } catch { return error.code }
  }
}
