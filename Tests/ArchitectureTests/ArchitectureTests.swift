import Testing

/// The rules of `docs/architecture.md`, read off the sources.
struct ArchitectureTests {
  /// The floors of the house, from the ground up: a module imports only from floors below its own.
  static let floors: [[String]] = [
    ["CGEOS", "CPROJ", "CCLP"],
    ["Quantities", "Diagnostics", "FileSystem"],
    ["SimpleFeatures"],
    ["GEOS", "PROJ", "CLP"],
    ["Geodesy"],
    ["Delimitation", "Corridors", "Cartography"],
    ["ScenarioLanguage"],
    ["ScenarioEngine"],
    ["ThalwegCommand"],
    ["thalweg"],
  ]

  /// Who may import what from outside.
  static let outside: [String: Set<String>] = [
    "ThalwegCommand": ["ArgumentParser"],
    "ScenarioEngine": ["OrderedCollections", "Crypto", "Synchronization", "Dispatch"],
    "ScenarioLanguage": ["OrderedCollections", "Yams"],
    "SimpleFeatures": ["Synchronization"],
    "GEOS": ["Synchronization", "Dispatch", "Glibc"],
    "PROJ": ["Synchronization", "Glibc"],
    "CLP": ["Synchronization", "Glibc"],
    "Geodesy": ["Glibc", "Synchronization"],
    "Delimitation": ["Glibc", "Synchronization", "Dispatch", "OrderedCollections"],
    "Corridors": ["Synchronization", "Dispatch", "OrderedCollections", "HeapModule"],
    "FileSystem": ["Glibc", "Synchronization", "Subprocess", "SystemPackage"],
    "Quantities": ["Glibc"],
    "thalweg": ["Glibc"],
  ]

  static func floor(of module: String) -> Int? {
    floors.firstIndex { $0.contains(module) }
  }

  @Test("The sources are found, every module among them")
  func found() {
    let modules = Set(SourceTree.files.map(\.module))
    for floor in Self.floors.dropFirst() {
      for module in floor { #expect(modules.contains(module)) }
    }
  }

  @Test("Imports run downward only", arguments: SourceTree.files)
  func downward(file: SourceFile) throws {
    let own = try #require(Self.floor(of: file.module), "a folder in Sources that is no module of the house")
    for imported in file.imports where imported != file.module {
      if let other = Self.floor(of: imported) {
        #expect(other < own, "\(file.path) imports \(imported)")
      } else {
        #expect(Self.outside[file.module]?.contains(imported) == true, "\(file.path) imports \(imported)")
      }
    }
  }

  @Test("The C libraries are seen by their own wrappers only", arguments: SourceTree.files)
  func wrapped(file: SourceFile) {
    if file.imports.contains("CGEOS") { #expect(file.module == "GEOS") }
    if file.imports.contains("CPROJ") { #expect(file.module == "PROJ") }
    if file.imports.contains("CCLP") { #expect(file.module == "CLP") }
  }

  @Test(
    "The language knows nothing of geometry engines", arguments: SourceTree.files.filter { $0.module == "ScenarioLanguage" })
  func language(file: SourceFile) {
    #expect(Set(file.imports).isDisjoint(with: ["GEOS", "PROJ", "CLP", "Geodesy"]))
  }

  @Test("Unsafe code stands only in the wrappers, in FileSystem and in scanners", arguments: SourceTree.files)
  func unsafe(file: SourceFile) {
    let allowed = ["GEOS", "PROJ", "CLP", "FileSystem"].contains(file.module) || file.name.contains("Scanner")
    guard !allowed else { return }
    for (number, line) in file.code.enumerated() {
      let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
      #expect(!words.contains("unsafe"), "\(file.path):\(number + 1)")
    }
  }

  @Test("Nothing that an input can reach stops the process", arguments: SourceTree.files)
  func noTraps(file: SourceFile) {
    for (number, line) in file.code.enumerated() {
      for trap in ["try!", "as!", "fatalError(", "preconditionFailure("] {
        #expect(!line.contains(trap), "\(file.path):\(number + 1): \(trap)")
      }
    }
  }

  @Test("A file is one idea: at most 400 lines", arguments: SourceTree.files)
  func short(file: SourceFile) {
    #expect(file.lines.count <= 401)
  }

  @Test(
    "Nothing prints or exits but the process itself",
    arguments: SourceTree.files.filter { !["thalweg", "FileSystem"].contains($0.module) })
  func silent(file: SourceFile) {
    for (number, line) in file.code.enumerated() {
      #expect(!line.contains(" print("), "\(file.path):\(number + 1)")
      #expect(!line.contains(" exit("), "\(file.path):\(number + 1)")
    }
  }

  @Test("Names say what a thing is: no type named as its module, none that Foundation has", arguments: SourceTree.files)
  func names(file: SourceFile) {
    let modules = Set(Self.floors.joined())
    let refused = modules.union(["Unit", "Dimension", "Measurement", "Operation", "Process"])
    for line in file.code {
      let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
      for (keyword, name) in zip(words, words.dropFirst())
      where ["struct", "class", "enum", "protocol", "actor"].contains(keyword) && line.first != "/" {
        #expect(!refused.contains(String(name)), "\(file.path): \(name)")
        for vague in ["Utilities", "Helper", "Helpers", "Manager", "Common"] {
          #expect(!name.hasSuffix(vague), "\(file.path): \(name)")
        }
      }
    }
  }
}
