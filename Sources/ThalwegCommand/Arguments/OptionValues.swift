import ArgumentParser

/// What `-o` writes.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case geojson, json, markdown, csv

  /// The format that a file's ending stands for.
  init?(ending: String) {
    switch ending {
    case "geojson": self = .geojson
    case "json": self = .json
    case "md": self = .markdown
    case "csv": self = .csv
    default: return nil
    }
  }

  /// The ending of files of the format.
  var ending: String { self == .markdown ? "md" : rawValue }
}

/// What `run` prints.
enum SummaryFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, markdown, none
}

/// `--threads`: 1 to 256.
struct ThreadCount {
  let number: Int

  init(argument: String) throws {
    guard let number = Int(argument), (1...256).contains(number) else {
      throw ValidationError("expected a whole number from 1 to 256")
    }
    self.number = number
  }
}

/// `--precision`: a count of decimals, or every digit there is.
enum CoordinatePrecision: CustomStringConvertible {
  case decimals(Int)
  case full

  /// Seven decimals of a degree, 1 cm on the ground.
  static let standard = CoordinatePrecision.decimals(7)

  init(argument: String) throws {
    if argument == "full" {
      self = .full
    } else if let count = Int(argument), (0...15).contains(count) {
      self = .decimals(count)
    } else {
      throw ValidationError("expected a whole number from 0 to 15, or full")
    }
  }

  /// The count of decimals; `nil` for every digit.
  var decimals: Int? {
    if case .decimals(let count) = self { count } else { nil }
  }

  var description: String {
    switch self {
    case .decimals(let count): String(count)
    case .full: "full"
    }
  }
}
