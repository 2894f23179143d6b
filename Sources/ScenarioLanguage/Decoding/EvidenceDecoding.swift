extension DecodingContext {
  /// `{ source: General Staff map, date: 1976, scale: "1:50,000", rank: official_map }`
  func evidence(_ fields: inout FieldReader) -> EvidenceDeclaration? {
    guard let node = fields.optional("evidence"), var own = FieldReader(node, "what data rests on", findings) else {
      return nil
    }
    let source = text("source", &own)
    let date = own.optional("date").flatMap { $0.decodeText(findings) }
    let scale = own.optional("scale").flatMap { $0.decodeText(findings) }
    let rank = own.optional("rank").flatMap { choice($0, EvidenceDeclaration.Rank.allCases.map(\.rawValue)) }
    own.finish()
    return EvidenceDeclaration(
      source: source, date: date, scale: scale, rank: rank.flatMap(EvidenceDeclaration.Rank.init(rawValue:)))
  }
}
