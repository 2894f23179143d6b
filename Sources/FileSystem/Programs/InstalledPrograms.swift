import Subprocess
import SystemPackage

/// The programs of this machine, found in the folders of PATH. A folder named relative to somewhere is left out: what is
/// started must not depend on the folder one works in.
public struct InstalledPrograms: ProgramStarter {
  private let folders: [String]

  public init() {
    let path = ProcessContext.variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin"
    folders = path.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
  }

  public func path(of program: String) -> String? {
    guard !program.contains("/") else { return nil }
    return folders.lazy.map { PathName.join($0, program) }.first { SystemCall.isExecutable($0) }
  }

  public func run(_ call: ProgramCall) async throws(ProgramFault) -> ProgramAnswer {
    guard let path = path(of: call.program) else { throw .notInstalled }
    do {
      return try await withThrowingTaskGroup(of: ProgramAnswer.self) { group in
        group.addTask { try await listen(to: call, at: path) }
        group.addTask {
          try await Task.sleep(for: .seconds(call.limits.seconds))
          throw ProgramFault.tooSlow(seconds: call.limits.seconds)
        }
        defer { group.cancelAll() }
        guard let answer = try await group.next() else { throw ProgramFault.notStarted }
        return answer
      }
    } catch let fault as ProgramFault {
      throw fault
    } catch {
      throw .notStarted
    }
  }

  /// Runs the program; when this throws or is cancelled the program is killed.
  private func listen(to call: ProgramCall, at path: String) async throws -> ProgramAnswer {
    var environment: [Environment.Key: String] = [:]
    for (name, value) in call.environment { environment[Environment.Key(stringLiteral: name)] = value }
    let limits = call.limits
    let result = try await Subprocess.run(
      .path(.init(path)), arguments: Arguments(call.arguments), environment: .custom(environment),
      workingDirectory: .init("/"), input: .array(call.input), output: .sequence, error: .sequence
    ) { execution in
      try await withThrowingTaskGroup(of: (isOutput: Bool, bytes: [UInt8]).self) { group in
        let (output, messages) = (execution.standardOutput, execution.standardError)
        group.addTask {
          (true, try await bytes(of: output, most: limits.outputBytes, else: .tooMuchOutput(bytes: limits.outputBytes)))
        }
        group.addTask {
          (false, try await bytes(of: messages, most: limits.messageBytes, else: .tooManyMessages(bytes: limits.messageBytes)))
        }
        var answer = ProgramAnswer(exitCode: nil, output: [])
        for try await part in group {
          if part.isOutput { answer.output = part.bytes } else { answer.messages = part.bytes }
        }
        return answer
      }
    }
    var answer = result.closureResult
    if case .exited(let code) = result.terminationStatus { answer.exitCode = code }
    return answer
  }

  private func bytes(
    of stream: SubprocessOutputSequence, most limit: Int, else fault: ProgramFault
  ) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await buffer in stream {
      guard bytes.count + buffer.count <= limit else { throw fault }
      unsafe buffer.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    }
    return bytes
  }
}
