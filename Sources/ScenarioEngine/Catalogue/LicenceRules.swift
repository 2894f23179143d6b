import Diagnostics
import FileSystem

/// Layers of different licences are kept apart: one licence a folder, its text in a file `LICENCE` there.
struct LicenceRules {
  static let fileName = "LICENCE"

  /// The licences of each folder's layers, in the order of the catalogue.
  private let licences: [String: [String]]

  init(_ layers: [CatalogueLayer]) {
    var licences: [String: [String]] = [:]
    for layer in layers where !licences[Self.folder(of: layer), default: []].contains(layer.licence) {
      licences[Self.folder(of: layer), default: []].append(layer.licence)
    }
    self.licences = licences
  }

  /// What is wrong with the licence of one layer.
  ///
  /// - Parameter exists: whether there is a file at a path within the catalogue's folder.
  func faults(
    of layer: CatalogueLayer, shownAt place: SourcePlace, exists: (String) -> Bool
  ) -> [Diagnostic] {
    let folder = Self.folder(of: layer)
    var faults: [Diagnostic] = []
    if layer.licence.allSatisfy(\.isWhitespace) {
      faults.append(
        Diagnostic(
          code: "no-licence", "`\(layer.id)` has no licence; expected an SPDX identifier such as `CC-BY-4.0`", at: place))
    }
    if let others = licences[folder], others.count > 1 {
      let list = others.map { "`\($0.escapingControls)`" }.joined(separator: ", ")
      faults.append(
        Diagnostic(code: "mixed-licences", "its folder holds layers under \(list); expected a folder for each", at: place))
    }
    if !exists(PathName.join(folder, Self.fileName)) {
      faults.append(
        Diagnostic(
          code: "no-licence-text", "its folder has no file `\(Self.fileName)`; expected one with the terms of \(layer.licence)",
          at: place))
    }
    return faults
  }

  /// The folder of a layer's file, relative to the catalogue's.
  private static func folder(of layer: CatalogueLayer) -> String {
    layer.file.lastIndex(of: "/").map { String(layer.file[..<$0]) } ?? ""
  }
}
