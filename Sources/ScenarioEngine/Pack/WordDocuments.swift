public import Diagnostics
public import FileSystem

extension HandOverPack {
  /// The pack with a Word document beside every text that is meant to be edited and signed, where pandoc is installed; the
  /// pack as it is where it is not.
  ///
  /// - Throws: `data` when pandoc is there and cannot do it.
  public func withWordDocuments(by programs: any ProgramStarter) async throws(Failure) -> HandOverPack {
    guard programs.path(of: "pandoc") != nil else { return self }
    var documents: [Document] = []
    for document in self.documents {
      documents.append(document)
      guard document.isForWord else { continue }
      documents.append(
        Document(
          path: String(document.path.dropLast(3)) + ".docx", about: document.about + ", for a word processor",
          bytes: try await Self.word(document, programs)))
    }
    return replacing(documents)
  }

  /// Its sandbox would keep pandoc from its own templates. What it is given is our text, in which nothing of the scenario's is
  /// markup, so there is no picture or file for it to fetch.
  private static func word(_ document: Document, _ programs: any ProgramStarter) async throws(Failure) -> [UInt8] {
    let call = ProgramCall(
      "pandoc", ["--from=gfm", "--to=docx", "--output=-"],
      environment: [
        "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent",
        // The same bytes every time: the date in the document is the beginning of 1980, the first that its format knows.
        "SOURCE_DATE_EPOCH": "315532800",
      ],
      limits: ProgramLimits(outputBytes: 64 << 20, messageBytes: 1 << 20, seconds: 120), input: document.bytes)
    do throws(ProgramFault) {
      let answer = try await programs.run(call)
      if answer.exitCode == 0, !answer.output.isEmpty { return answer.output }
    } catch {
      // Told below, as an answer that is none.
    }
    throw Failure(
      .data, code: "pandoc", "pandoc could not make `\(document.path)` into a Word document; expected pandoc 2.9 or later")
  }
}

extension HandOverPack.Document {
  /// Whether it is a text that a secretary goes on writing and parties sign: a description, a protocol.
  fileprivate var isForWord: Bool {
    ["description", "marker-protocols"].contains { path.hasPrefix($0) } && path.hasSuffix(".md")
  }
}
