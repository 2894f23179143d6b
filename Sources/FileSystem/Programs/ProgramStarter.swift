/// Starts programs that others wrote, without a shell: those that are installed, or stand-ins in tests.
public protocol ProgramStarter: Sendable {
  /// Where a program of that name is installed; `nil` when it is not.
  func path(of program: String) -> String?

  /// Runs a program to its end, or ends it when it passes a limit.
  func run(_ call: ProgramCall) async throws(ProgramFault) -> ProgramAnswer
}

/// What is started, with what it may use.
public struct ProgramCall: Sendable, Hashable {
  /// Its name, without a folder.
  public var program: String
  public var arguments: [String]
  /// Every variable the program sees; none of this process's own are handed on.
  public var environment: [String: String]
  public var limits: ProgramLimits
  /// What it reads from its standard input.
  public var input: [UInt8]

  public init(
    _ program: String, _ arguments: [String], environment: [String: String], limits: ProgramLimits, input: [UInt8] = []
  ) {
    self.input = input
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.limits = limits
  }
}

/// The most a program may give and take; past that it is killed.
public struct ProgramLimits: Sendable, Hashable {
  public var outputBytes: Int
  public var messageBytes: Int
  public var seconds: Int

  public init(outputBytes: Int, messageBytes: Int, seconds: Int) {
    self.outputBytes = outputBytes
    self.messageBytes = messageBytes
    self.seconds = seconds
  }
}

/// What a program that ended by itself gave.
public struct ProgramAnswer: Sendable, Hashable {
  /// Its exit code; `nil` when a signal ended it.
  public var exitCode: Int32?
  public var output: [UInt8]
  /// What it wrote to standard error.
  public var messages: [UInt8]

  public init(exitCode: Int32?, output: [UInt8], messages: [UInt8] = []) {
    self.exitCode = exitCode
    self.output = output
    self.messages = messages
  }
}

/// Why a program gave no answer.
public enum ProgramFault: Error, Sendable, Hashable {
  case notInstalled
  /// It could not be started, or not be listened to.
  case notStarted
  case tooMuchOutput(bytes: Int)
  case tooManyMessages(bytes: Int)
  case tooSlow(seconds: Int)
}

/// No programs at all: what an engine has until it is given others.
public struct NoPrograms: ProgramStarter {
  public init() {}

  public func path(of program: String) -> String? { nil }

  public func run(_ call: ProgramCall) async throws(ProgramFault) -> ProgramAnswer {
    throw .notInstalled
  }
}
