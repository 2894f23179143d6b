import Diagnostics
import OrderedCollections
import Quantities
import ScenarioLanguage
import SimpleFeatures
import Testing

/// A whole scenario, read right.
struct ScenarioTests {
  @Test("The example of the language page becomes a typed scenario")
  func example() throws {
    let reading = Reading.read(Reading.aghdam, catalogue: TestCatalogue())
    #expect(reading.diagnostics.isEmpty, "\(reading.shown)")
    let scenario = try #require(reading.scenario)
    #expect(scenario.title == "Aghdam joint monitoring centre")
    #expect(scenario.worldDate() == CalendarDate("2024-04-01"))
    #expect(scenario.worldDate(in: "closed") == CalendarDate("2024-06-12"))
    #expect(scenario.maxError?.value([:]) == Quantity(1, .metre))
    #expect(scenario.featureOrder == ["within_range", "covered"])
    #expect(scenario.measureOrder == ["oblast_area", "covered_share", "farthest"])
    #expect(scenario.measures["covered_share"]?.unit == .percent)
    #expect(scenario.variants["short_range"]?.set == ["range": .quantity(Quantity(50, .kilometre))])
    #expect(scenario.file == "s.yaml")
    #expect(scenario.root == "/project")
  }

  @Test("A parameter stands for its value, and a variant changes it")
  func parameters() throws {
    let scenario = try #require(Reading.read(Reading.aghdam).scenario)
    let buffer = try #require(scenario.features["within_range"]?.call)
    #expect(buffer.quantity("by", scenario.parameterValues()) == Quantity(120, .kilometre))
    #expect(buffer.quantity("by", scenario.parameterValues(in: "short_range")) == Quantity(50, .kilometre))
    #expect(buffer.text("side", [:]) == "both")
  }

  @Test("Checks carry their expectation, tolerance, kind and evidence")
  func checks() throws {
    let scenario = try #require(Reading.read(Reading.aghdam).scenario)
    let checks = scenario.checks
    #expect(checks.map(\.kind) == [.published, .consistency, .illustrative, .consistency])
    #expect(checks[0].fact?.name == "nkao-area-britannica")
    #expect(checks[0].expectation == .equals(.literal(Quantity(4400, .squareKilometre)), within: .relative(0.04)))
    #expect(checks[2].variant == "short_range")
    #expect(checks[2].expectation == .between(.literal(Quantity(65, .percent)), .literal(Quantity(88, .percent)), within: nil))
  }

  @Test("Every declaration knows its line and column")
  func places() throws {
    let scenario = try #require(Reading.read(Reading.aghdam).scenario)
    #expect(scenario.features["covered"]?.place == SourcePlace(file: "s.yaml", line: 17, column: 3))
    #expect(scenario.measures["oblast_area"]?.call.place == SourcePlace(file: "s.yaml", line: 20, column: 20))
    #expect(scenario.checks[1].place == SourcePlace(file: "s.yaml", line: 34, column: 5))
  }

  @Test("Features are ordered after those they are made from, wherever they are declared")
  func order() throws {
    let reading = Reading.body(
      """
      data: { a: { layer: l } }
      features:
        last: { union: [middle, a] }
        middle: { buffer: first, by: 1 km }
        first: { buffer: a, by: 1 km }
      measures:
        m: { ratio: [n, o] }
        n: { area: last }
        o: { area: first }
      """)
    let scenario = try #require(reading.scenario, "\(reading.shown)")
    #expect(scenario.featureOrder == ["first", "middle", "last"])
    #expect(scenario.measureOrder == ["n", "o", "m"])
    #expect(Array(scenario.features.keys) == ["last", "middle", "first"])
  }

  @Test("Inline coordinates are positions in degrees, written as numbers or with their letters")
  func coordinates() throws {
    let reading = Reading.body(
      """
      features:
        p: { point: [45.02, 41.07] }
        q: { point: 41°03′58″N 45°01′24″E }
        r: { line: ["41°30'N, 45°W", [44, 40.5]] }
        s: { polygon: [[45, 41], [46, 41], [46, 42]] }
        t: { polygon: [[[0, 0], [9, 0], [9, 9], [0, 0]], [[5, 2], [6, 2], [6, 3], [5, 2]]] }
        u: { point: [8400000, 4500000], crs: EPSG:28408 }
      """)
    let features = try #require(reading.scenario, "\(reading.shown)").features
    #expect(features["p"]?.call.subject == .point(.init(45.02, 41.07)))
    #expect(features["q"]?.call.subject == .point(.init(45 + 1 / 60.0 + 24 / 3600.0, 41 + 3 / 60.0 + 58 / 3600.0)))
    #expect(features["r"]?.call.subject == .line([.init(-45, 41.5), .init(44, 40.5)]))
    #expect(features["s"]?.call.subject == .polygon([[.init(45, 41), .init(46, 41), .init(46, 42), .init(45, 41)]]))
    if case .polygon(let rings)? = features["t"]?.call.subject { #expect(rings.map(\.count) == [4, 4]) }
    #expect(features["u"]?.call.subject == .point(.init(8_400_000, 4_500_000)))
  }

  @Test("Units of arithmetic follow from what it works on")
  func units() throws {
    let reading = Reading.body(
      """
      data: { a: { layer: l } }
      figures:
        published: { value: 996 km, by: the committee, date: 2019-05-01 }
      measures:
        long: { length: a }
        wide: { area: a, in: ha }
        per_length: { ratio: [wide, long] }
        ratio_of_lengths: { ratio: [long, published], in: percent }
        gap: { difference: [published, long], in: m }
        squared: { product: [long, published] }
        by_country: { length: a, by: country }
        two: { total: ["by_country[ARM]", "by_country[AZE, length]", published] }
      """)
    let measures = try #require(reading.scenario, "\(reading.shown)").measures
    #expect(measures["per_length"]?.unit.symbol == "ha/km")
    #expect(measures["ratio_of_lengths"]?.unit == .percent)
    #expect(measures["gap"]?.unit == .metre)
    #expect(measures["squared"]?.unit.dimension == .area)
    #expect(measures["by_country"]?.isScalar == false)
    #expect(measures["two"]?.unit == .kilometre)
  }

  @Test("Either form of an argument is taken: a length or a name")
  func either() throws {
    let reading = Reading.body(
      """
      data: { a: { layer: l }, b: { layer: m } }
      features: { s: { section: a, from: 5 km, to: b } }
      """)
    let call = try #require(reading.scenario, "\(reading.shown)").features["s"]?.call
    #expect(call?.quantity("from", [:]) == Quantity(5, .kilometre))
    #expect(call?.name("to")?.name == "b")
  }

  @Test("A filter keeps numbers, texts and flags apart")
  func filters() throws {
    let reading = Reading.body(
      """
      parameters: { least: { value: 1000 } }
      data:
        a: { layer: l, where: { kind: district, code: '012', n: [1, 2.5], open: true, date: 2020-11-10 } }
        b: { layer: l, where: { population: { at_least: $least, at_most: 5000 }, name: { not: [A, B] }, note: { exists: false } } }
      measures: { n: { count: a }, m: { count: b } }
      """)
    let scenario = try #require(reading.scenario, "\(reading.shown)")
    func tests(_ name: String) -> [[FilterTest]] {
      if case .catalogue(let selection)? = scenario.data[name]?.source {
        selection.filter?.conditions.map(\.tests) ?? []
      } else {
        []
      }
    }
    #expect(
      tests("a") == [
        [.anyOf([.text("district")])], [.anyOf([.text("012")])], [.anyOf([.number(1), .number(2.5)])], [.anyOf([.flag(true)])],
        [.anyOf([.text("2020-11-10")])],
      ])
    #expect(tests("b").dropFirst() == [[.noneOf([.text("A"), .text("B")])], [.exists(false)]])
  }
}
