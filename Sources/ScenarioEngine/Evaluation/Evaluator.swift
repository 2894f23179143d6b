import Delimitation
import Diagnostics
import OrderedCollections
import Quantities
import ScenarioLanguage
import Synchronization

/// Evaluates features and measures in any world of one scenario, on any thread; what two worlds share is computed once.
final class Evaluator: Sendable {
  let scenario: Scenario
  let data: DataWorld
  let workshop: Workshop
  let dependencies: Dependencies
  let changes: ChangeBook
  private let states: DataStates
  /// Whether changes of areas are worked out, not only looked at.
  private let worksOutAreas: Bool
  /// The measures that ask how much of an area lies within a distance of a point.
  private let discShares: OrderedDictionary<String, DiscShare>
  private let lists = ResultCache<FeatureList>()
  private let figures = ResultCache<Figure>()
  /// For one point of a sweep: who keeps what other points share, and the names that none does.
  private let shared: (evaluator: Evaluator, except: Set<String>)?
  /// For one draw of positions: the errors of all data, and who evaluates without them.
  private let draw: (errors: PositionDraw, base: Evaluator)?
  /// What a measure came to once its ± was drawn.
  private let drawn = Mutex<[WorldKey: Figure]>([:])

  init(
    _ scenario: Scenario, catalogue: Catalogue?, dataFiles: DataFileShelf, worksOutAreas: Bool = true,
    workers: Workers = Workers(1)
  ) {
    self.scenario = scenario
    self.worksOutAreas = worksOutAreas
    dependencies = Dependencies(of: scenario)
    let budget = ErrorBudget(
      maxError: scenario.maxError?.value(scenario.parameterValues())?.baseValue,
      chainedBuffers: dependencies.chainedBuffers, chainedGrids: dependencies.chainedGrids)
    workshop = Workshop(budget: budget, workers: workers)
    data = DataWorld(catalogue: catalogue, dataFiles: dataFiles, workshop: workshop)
    changes = ChangeBook(of: scenario, dependencies, data: data)
    states = DataStates()
    discShares = scenario.measures.compactMapValues { DiscShare($0.call, in: scenario) }
    shared = nil
    draw = nil
  }

  /// Another evaluator of the same scenario, for one point of a sweep or one draw.
  private init(
    of evaluator: Evaluator, in workshop: Workshop, sharing names: Set<String>? = nil, drawing draw: PositionDraw? = nil
  ) {
    scenario = evaluator.scenario
    dependencies = evaluator.dependencies
    self.workshop = workshop
    data = evaluator.data
    changes = evaluator.changes
    states = evaluator.states
    worksOutAreas = evaluator.worksOutAreas
    discShares = evaluator.discShares
    shared = names.map { (evaluator, $0) }
    self.draw = draw.map { ($0, evaluator) }
  }

  /// An evaluator of the same scenario whose positions are off by one draw of errors.
  func drawing(_ draw: PositionDraw) -> Evaluator {
    Evaluator(of: self, in: workshop.unheard(), drawing: draw)
  }

  /// Makes a figure with its drawn ± the one that everybody gets.
  func set(_ figure: Figure, of name: String, in world: World) throws(Failure) {
    let key = try key(name, in: world)
    drawn.withLock { $0[key] = figure }
  }

  /// An evaluator that leaves all but these names to this one, and is let go with what it makes of them.
  func passing(_ names: Set<String>) -> Evaluator {
    Evaluator(of: self, in: workshop.passing(), sharing: names)
  }

  /// Whether it evaluates a single point of a sweep.
  var isPointOfSweep: Bool { shared != nil }

  /// What a name of data or a feature stands for in a world.
  func features(_ name: String, in world: World) throws(Failure) -> FeatureList {
    if let declaration = scenario.data[name] {
      let state = try state(of: declaration, in: world)
      return draw?.errors.moved(state, of: declaration) ?? state.list
    }
    if let shared, !shared.except.contains(name) { return try shared.evaluator.features(name, in: world) }
    return try lists.value(try key(name, in: world)) { () throws(Failure) in try compute(name, in: world) }
  }

  /// What decides whether two worlds share the result of a name of data, a feature or a measure.
  func key(_ name: String, in world: World) throws(Failure) -> WorldKey {
    let needs = dependencies.measures[name] ?? dependencies.features[name] ?? .init()
    var data: [Int] = []
    for name in needs.data.sorted() {
      guard let declaration = scenario.data[name] else { continue }
      data.append(try state(of: declaration, in: world).number)
    }
    return WorldKey(
      name: name, values: world.values(of: needs.parameters), data: data, date: needs.usesDate ? world.date : nil)
  }

  private func state(of declaration: DataDeclaration, in world: World) throws(Failure) -> DataStates.State {
    let edits = try changes.edits(of: declaration.source, in: world, ground: changeGround(in: world))
    var additionKeys: [WorldKey] = []
    for name in edits.additions { additionKeys.append(try key(name, in: world)) }
    let key = world.dataKey(
      declaration.name, dependencies.data[declaration.name] ?? .init(), edits: edits, additions: additionKeys)
    return try states.state(key) { () throws(Failure) in
      var additions: [String: FeatureList] = [:]
      for name in edits.additions { additions[name] = try features(name, in: world) }
      return try data.features(
        of: declaration, world.parameters, worldDate: world.date, edits: edits, additions: additions)
    }
  }

  /// Every fault of the changes of these variants, each once; what is worked out for them is kept.
  func changeFaults(of variants: [String]) throws(Failure) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for name in variants {
      let world = World(of: scenario, variant: name)
      faults += try changes.faults(of: name, in: world, ground: changeGround(in: world)).filter { !faults.contains($0) }
    }
    return faults
  }

  /// What the changes of areas of a world's variant are worked out with.
  private func changeGround(in world: World) -> ChangeGround? {
    guard worksOutAreas, let variant = world.variant else { return nil }
    let unchanged = world.unchanged(on: scenario.worldDate(in: variant, world.parameters))
    return ChangeGround(variant: isPointOfSweep ? nil : variant, workshop: workshop) { name throws(Failure) in
      try self.features(name, in: unchanged)
    }
  }

  /// A measure's figure in a world, in base units.
  func figure(_ name: String, in world: World) throws(Failure) -> Figure {
    if let shared, !shared.except.contains(name) { return try shared.evaluator.figure(name, in: world) }
    let key = try key(name, in: world)
    if let drawn = drawn.withLock({ $0[key] }) { return drawn }
    return try figures.value(key) { () throws(Failure) in try computeFigure(name, in: world) }
  }

  private func computeFigure(_ name: String, in world: World) throws(Failure) -> Figure {
    guard let declaration = scenario.measures[name], let operation = OperationRegistry.measure(declaration.call.name) else {
      throw Failure(.software, code: "unknown-measure", "no measure `\(name)`")
    }
    if let share = discShares[name], let figure = try figure(of: share, in: world) { return figure }
    if let draw, let drawn = try draw.base.attribution(declaration, in: world, draw.errors.book) {
      if let figure = drawn.figure(in: draw.errors.index) { return .matrix(figure) }
    }
    let call = MeasureCall(
      features: try call(declaration.call, in: world), figures: try operands(declaration.call, in: world),
      figuresShareData: figuresShareData(declaration.call))
    return try located(declaration.name, declaration.call) { () throws(OperationFault) in try operation.evaluate(call) }
  }

  /// The table of turning points that a measure rests on; `nil` for any other measure, and where there is no line.
  ///
  /// - Parameter crs: The system of grid positions, where it is to be another than the measure says.
  func turningPoints(of name: String, in world: World, crs: String? = nil) throws(Failure) -> TurningPointTable? {
    guard let declaration = scenario.measures[name], declaration.call.name == "turning_points" else { return nil }
    let call = MeasureCall(features: try call(declaration.call, in: world), figures: [], figuresShareData: false)
    guard !call.subject.isEmpty else { return nil }
    return try located(name, declaration.call) { () throws(OperationFault) in try call.turningPoints(crs: crs) }
  }

  /// What an address stands for in a world, in base units: a measure, a cell of one, or a figure.
  func scalar(_ address: FigureAddress, in world: World) throws(Failure) -> ScalarFigure {
    if let figure = scenario.figures[address.name] {
      return ScalarFigure(figure.value.baseValue, plusMinus: 0, method: "published")
    }
    return try figure(address.name, in: world).cell(row: address.row, column: address.column)
  }

  private func compute(_ name: String, in world: World) throws(Failure) -> FeatureList {
    guard let declaration = scenario.features[name], let operation = OperationRegistry.feature(declaration.call.name) else {
      throw Failure(.software, code: "unknown-feature", "no feature `\(name)`")
    }
    let call = try call(declaration.call, in: world)
    var list = try located(name, declaration.call) { () throws(OperationFault) in try operation.evaluate(call) }
    if let draw, declaration.call.isDrawn { list = draw.errors.moved(list, drawnAs: name) }
    if list.isEmpty { list.absence = (call.operands + call.named.values).compactMap(\.absence).min() }
    return list
  }

  func call(_ call: OperationCall, in world: World) throws(Failure) -> FeatureCall {
    var operands: [FeatureList] = []
    for reference in call.subjectNames { operands.append(try features(reference.name, in: world)) }
    var named: [String: FeatureList] = [:]
    for name in call.featureNames { named[name] = try features(name, in: world) }
    let made = FeatureCall(
      call: call, parameters: world.parameters, operands: operands, named: named, date: world.date,
      isOfBaseline: world.isBaseline, workshop: workshop, rules: Array(scenario.rules.values)
    ) { [data, scenario] origins in data.places(of: origins, in: scenario) }
    try OperandCheck(call: call, features: made).check()
    return made
  }

  private func operands(
    _ call: OperationCall, in world: World
  ) throws(Failure) -> [(name: String, figure: ScalarFigure)] {
    var operands: [(name: String, figure: ScalarFigure)] = []
    for operand in call.operands {
      switch operand {
      case .figure(let address):
        operands.append((address.description, try scalar(address, in: world)))
      case .parameter(let reference):
        guard case .quantity(let quantity) = world.parameters[reference.name] else { continue }
        operands.append(("$" + reference.name, ScalarFigure(quantity.baseValue, plusMinus: 0, method: "parameter")))
      }
    }
    return operands
  }

  /// Whether two of the figures that a measure computes with rest on one layer, file or inline feature.
  private func figuresShareData(_ call: OperationCall) -> Bool {
    let grounds = call.operands.map { operand -> Set<String> in
      if case .figure(let address) = operand { dependencies.measures[address.name]?.sources ?? [] } else { [] }
    }
    return Set(grounds.joined()).count < grounds.reduce(0) { $0 + $1.count }
  }

  func located<Result>(
    _ name: String, _ call: OperationCall, _ body: () throws(OperationFault) -> Result
  ) throws(Failure) -> Result {
    do throws(OperationFault) {
      return try body()
    } catch {
      guard error.diagnostics.isEmpty else { throw Failure(error.kind, error.diagnostics) }
      let place = error.argument.flatMap { call.arguments[$0]?.place } ?? call.place
      throw Failure(
        error.kind,
        [Diagnostic(code: error.code, "`\(name)`: \(error.message)", at: place, suggestion: error.suggestion)])
    }
  }
}
