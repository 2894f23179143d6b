import ScenarioLanguage

extension OperationCall {
  /// Whether the coordinates stand in the scenario itself.
  var isDrawn: Bool {
    switch subject {
    case .point, .line, .polygon: true
    case .names, .figures: false
    }
  }
}
