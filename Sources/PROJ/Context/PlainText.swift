/// Guards words that reach the library as they are: names to look for, authorities.
enum PlainText {
  /// - Throws: `PROJError` with `badText` for nothing, for more than 256 bytes, and for control characters, among them the
  ///   one that would end the text early.
  static func check(_ text: String, in function: String) throws(PROJError) {
    guard (1...256).contains(text.utf8.count) else {
      throw PROJError(.badText, "\(text.utf8.count) bytes of text; expected 1 to 256", in: function)
    }
    guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
      throw PROJError(.badText, "a control character in a text", in: function)
    }
  }
}
