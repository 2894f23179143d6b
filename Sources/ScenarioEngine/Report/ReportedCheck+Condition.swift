extension ReportedCheck.Condition {
  /// Every ``key``.
  static let keys = ["equals", "at_least", "at_most", "between", "differs", "absent", "increases", "decreases"]

  /// The key that says it in the language: `at_least`.
  public var key: String {
    switch self {
    case .equals: "equals"
    case .atLeast: "at_least"
    case .atMost: "at_most"
    case .between: "between"
    case .differs: "differs"
    case .absent: "absent"
    case .increases: "increases"
    case .decreases: "decreases"
    }
  }

  /// Whether it bounds a figure on one side only.
  var isOneSided: Bool {
    switch self {
    case .atLeast, .atMost: true
    default: false
    }
  }

  /// Whether it asks that a figure differ from another.
  var isDifference: Bool {
    if case .differs = self { true } else { false }
  }

  /// The condition in words: `equals 4400 km²`.
  public var text: String {
    switch self {
    case .equals(let value): "equals \(FigureText.written(value))"
    case .atLeast(let value): "at least \(FigureText.written(value))"
    case .atMost(let value): "at most \(FigureText.written(value))"
    case .between(let low, let high): "between \(FigureText.written(low)) and \(FigureText.written(high))"
    case .differs(let value, let least):
      "differs from \(FigureText.written(value)) by at least \(FigureText.written(least))"
    case .absent: "absent"
    case .increases: "increases over the timeline"
    case .decreases: "decreases over the timeline"
    }
  }
}
