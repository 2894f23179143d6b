/// The first page of a pack: what is in it, and how to see that nothing was changed.
struct PackContents {
  /// The file's name in the pack.
  static let name = "README.md"

  let title: String
  let documents: [HandOverPack.Document]
  let isRedacted: Bool

  var document: HandOverPack.Document {
    HandOverPack.Document(Self.name, "what is in the pack", text: text)
  }

  private var text: String {
    let files = documents.map { ["`\($0.path)`", $0.about.markdown] }
    let draft =
      isRedacted
      ? "\n\nThis is a draft: positions are rounded to a thousandth of a degree, sources are withheld and inputs go by the start of their SHA-256."
      : ""
    return """
      # \(title.markdown)\(draft)

      \(MarkdownTable(heads: ["file", "what it is"], rows: files).text)

      `\(PackManifest.name)` lists every file with its SHA-256; `thalweg verify` with the name of this folder holds them against it.
      The figures are computations on the data named in the register of evidence. They attribute areas to parties by lines;
      they say nothing of whose they ought to be.

      """
  }
}
