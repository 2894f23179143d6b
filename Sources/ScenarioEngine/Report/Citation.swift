/// A published figure as its catalogue cites it.
public struct Citation: Sendable, Hashable {
  /// The fact's id.
  public var id: String
  /// What the figure is of.
  public var label: String
  /// Who published it, and where.
  public var source: String
  /// The day, month or year it stands for, as written.
  public var date: String?
  /// How good the source is: `A` official or two pages agree, `B` one good page, `C` weak or disputed, `K` from memory.
  public var confidence: String

  public init(id: String, label: String, source: String, date: String?, confidence: String) {
    self.id = id
    self.label = label
    self.source = source
    self.date = date
    self.confidence = confidence
  }
}

extension Citation {
  init(_ fact: CatalogueFact) {
    self.init(id: fact.id, label: fact.label, source: fact.source, date: fact.date, confidence: fact.confidence)
  }
}
