public import Diagnostics

extension Scenario {
  /// Messages with the lines of source they are about, where they are about this scenario or one it extends.
  public func withSourceLines(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let wanted = Set(diagnostics.filter { $0.sourceLine == nil && $0.place?.line != nil }.compactMap(\.place?.file))
    let lines = Dictionary(
      sources.filter { wanted.contains($0.name) }.map { source in
        let hasMark = source.bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let text = String(decoding: source.bytes.dropFirst(hasMark ? 3 : 0), as: UTF8.self)
        return (source.name, SourceText(file: source.name, text: text).lines())
      }, uniquingKeysWith: { first, _ in first })
    return diagnostics.map { diagnostic in
      guard diagnostic.sourceLine == nil, let place = diagnostic.place, let line = place.line,
        let all = lines[place.file], all.indices.contains(line - 1)
      else { return diagnostic }
      var shown = diagnostic
      shown.sourceLine = all[line - 1]
      return shown
    }
  }
}
