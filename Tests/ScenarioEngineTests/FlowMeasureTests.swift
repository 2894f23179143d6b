import Diagnostics
import ScenarioEngine
import Testing

/// Flows, profiles and losses on a network, in the language.
struct FlowMeasureTests {
  /// Two branches from a to d: a short one by rail that opens wide in 2028 and crosses a border, a long one over the sea.
  private static let files = [
    "nodes.csv": "id,kind,lon,lat\na,,45,40\nb,crossing,46,40\nc,port,45,41\nd,,47,40\n",
    "edges.csv": """
    id,mode,name,from_node,to_node,length,speed,tariff,delay,charge,capacity,assumed
    ab,rail,West line,a,b,100,50,0.01 USD@2022/t/km,5 h,2 USD@2022/t,2024=2 Mt/a; 2028=6 Mt/a,capacity
    bd,rail,West line,b,d,100,50,0.01 USD@2022/t/km,,,,
    ac,road,,a,c,100,50,0.05 USD@2022/t/km,,,,
    cd,sea,Sea lane,c,d,400,20,0.01 USD@2022/t/km,,,5 Mt/a,

    """,
    "demand.csv": "id,from_node,to_node,amount\ncoal,a,d,4 Mt/a\noil,a,d,3000000\n",
  ]

  private static let head = """
    as_of: 2024-01-01
    data:
      nodes: { file: nodes.csv, x: lon, y: lat }
      edges: { file: edges.csv, as: edges }
      demand: { file: demand.csv, as: edges }
    features:
      net: { network: [nodes, edges] }
      start: { point: [45, 40] }
      end: { point: [47, 40] }
      port: { point: [45, 41] }
      way: { route: [start, end], over: net, by: time }
      detour: { route: [start, port, end], over: net, by: time }

    """

  private func table(_ answer: EngineOnMemory, _ name: String) throws -> [[String]] {
    guard case .table(let table) = try #require(answer.figure(name)) else { return [] }
    return table.rows.map { row in
      row.map { cell in
        switch cell {
        case .text(let text): text
        case .number(let number): String((number * 1e4).rounded() / 1e4)
        case .none: "–"
        }
      }
    }
  }

  @Test("The flow of a year is its bottleneck, and a table has a row for each year")
  func maxFlow() throws {
    let answer = try EngineOnMemory(
      Self.head + """
        measures:
          now: { max_flow: [start, end], over: net }
          years: { max_flow: [start, end], over: net, year: 2027, to_year: 2029 }
        variants:
          later: { as_of: 2030-06-01 }
          shut: { change: [ { close: [bd] } ] }
        checks:
          - { measure: "years[2028, flow]", equals: 11 Mt/a }

        """, files: Self.files)
    #expect(agrees(try answer.value("now"), 7))
    #expect(agrees(try answer.value("now", in: "later"), 11))
    #expect(agrees(try answer.value("now", in: "shut"), 5))
    #expect(try answer.scalar("now").method == "maximum flow; assumed: capacity")
    #expect(
      try table(answer, "years") == [
        ["2027", "7.0", "West line; Sea lane"], ["2028", "11.0", "West line; Sea lane"],
        ["2029", "11.0", "West line; Sea lane"],
      ])
    #expect(answer.report.everyCheckHolds)
    #expect(answer.report.warnings.map(\.code).contains("bottleneck"))
  }

  @Test("Demands fill the cheap branch first; prices and what is left over are told")
  func assignment() throws {
    let answer = try EngineOnMemory(
      Self.head + """
        measures:
          demands: { assignment: demand, over: net }
          links: { assignment: demand, over: net, show: edges }
          limits: { assignment: demand, over: net, show: limits }
          ways: { assignment: demand, over: net, show: ways }
          small: { assignment: demand, over: net, year: 2023 }
        checks:
          - { measure: "links[ab, price]", equals: 5 }
          - { measure: "demands[all, carried]", equals: 7 Mt/a }

        """, files: Self.files)
    // By rail 1 + 2 + 1 = 4 a tonne, by sea 5 + 4 = 9.
    #expect(
      try table(answer, "demands").last == ["all", "7.0", "7.0", "0.0", String((2 * 4 + 5 * 9) / 7.0).prefix(6).description])
    let edges = try table(answer, "links")
    #expect(edges.first { $0[0] == "ab" } == ["ab", "2.0", "2.0", "5.0", "0.0"])
    #expect(edges.first { $0[0] == "cd" }?[1] == "5.0")
    #expect(try table(answer, "limits").map { $0[0] } == ["ab", "cd"])
    #expect(try table(answer, "ways").map { Double($0[1]) ?? 0 }.reduce(0, +) == 7)
    #expect(Set(try table(answer, "ways").map { $0[4] }) == ["West line", "road; Sea lane"])
    #expect(try table(answer, "small").last?[1...3] == ["7.0", "5.0", "2.0"])
    #expect(answer.report.everyCheckHolds)
  }

  @Test("The curve of a way rises with distance and steps up at the border, and the indicators follow from it")
  func profile() throws {
    let answer = try EngineOnMemory(
      Self.head + """
        measures:
          hours: { time_distance: way, in: h }
          money: { time_distance: way, of: cost, in: USD@2022/t }
          around: { time_distance: detour, in: h }
          indicators: { trade_indicators: way }
        checks:
          - { measure: "hours[all, total]", equals: 9 h }
          - { measure: "indicators[all, tfi1]", equals: 5 h }
          - { measure: "indicators[all, tfi3]", equals: 200 }

        """, files: Self.files)
    #expect(
      try table(answer, "hours") == [
        ["start", "0.0", "0.0", "0.0", "", ""], ["West line", "2.0", "100.0", "2.0", "", "rail"],
        ["b", "7.0", "100.0", "5.0", "border", ""], ["West line (2)", "9.0", "200.0", "2.0", "", "rail"],
        ["all", "9.0", "200.0", "9.0", "", ""],
      ])
    #expect(try table(answer, "money").last?[1] == "4.0")
    #expect(try table(answer, "around").last?[1...2] == ["13.0", "400.0"])
    // 4 a tonne over 200 km make 200 for 20 t over 500 km.
    #expect(try table(answer, "indicators") == [["all", "1.0", "5.0", "40.0", "200.0", "22.2222", "50.0"]])
    #expect(answer.report.everyCheckHolds)
  }

  @Test("Losses, openings and bridges are what the ways and the network say")
  func losses() throws {
    let answer = try EngineOnMemory(
      Self.head + """
          west: { select: edges, where: { id: ab } }
        measures:
          critical: { criticality: [start, end], over: net, by: distance, in: km }
          lines: { criticality: nodes, over: net, by: distance, in: km, each: name }
          effect: { link_effect: [start, end], over: net, closes: west, by: distance, in: km }
          hinges: { bridges: net }

        """, files: Self.files)
    #expect(
      try table(answer, "critical") == [["ab", "300.0", "300.0", "1.0", "0.0"], ["bd", "300.0", "300.0", "1.0", "0.0"]])
    #expect(try table(answer, "lines").first?[0] == "West line")
    #expect(
      try table(answer, "effect") == [["start – end", "200.0", "500.0", "-300.0"], ["all", "200.0", "500.0", "-300.0"]])
    #expect(try table(answer, "hinges").prefix(2).map { $0[1] } == ["0.0", "0.0"])
  }

  @Test(
    "A unit that does not fit, an end that is not there, an amount that is none and a year that is missing are told",
    arguments: [
      ("x: { time_distance: way, in: km }", "wrong-dimension"),
      ("x: { criticality: nodes, over: net, by: cost, in: km }", "wrong-dimension"),
      ("x: { criticality: nodes, over: net }", "wrong-dimension"), ("x: { time_distance: net, in: h }", "not-a-route"),
      ("x: { assignment: demand, over: net, amount: from_node }", "no-amount"),
      ("x: { assignment: demand, over: net, amount: tonnes }", "unknown-property"),
      ("x: { max_flow: [start, end], over: edges }", "not-a-network"),
      ("x: { max_flow: [start, start], over: net }", "corridor"),
      ("x: { max_flow: [start, end], over: net, year: 2030, to_year: 2029 }", "out-of-range"),
      ("x: { link_effect: [start, end], over: net, opens: demand, by: distance, in: km }", "unknown-edge"),
    ])
  func faults(measure: String, code: String) {
    #expect(EngineOnMemory.faults(Self.head + "measures:\n  \(measure)\n", files: Self.files).map(\.code) == [code])
  }

  @Test("Without a date a flow asks for its year, and a demand for a node that is there")
  func missing() {
    let undated = Self.head.replacing("as_of: 2024-01-01\n", with: "")
    #expect(
      EngineOnMemory.faults(undated + "measures:\n  x: { max_flow: [start, end], over: net }\n", files: Self.files).map(\.code)
        == ["no-year"])
    var files = Self.files
    files["demand.csv"] = "id,from_node,to_node,amount\ncoal,a,dd,4 Mt/a\n"
    #expect(
      EngineOnMemory.faults(Self.head + "measures:\n  x: { assignment: demand, over: net }\n", files: files).map(\.code)
        == ["missing-node"])
  }
}
