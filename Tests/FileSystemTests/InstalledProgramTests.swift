import FileSystem
import Testing

@Suite("Programs of others", .timeLimit(.minutes(1)))
struct InstalledProgramTests {
  private let programs = InstalledPrograms()

  private func call(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:], output: Int = 1 << 20,
    messages: Int = 1 << 10, seconds: Int = 30
  ) -> ProgramCall {
    ProgramCall(
      program, arguments, environment: environment,
      limits: ProgramLimits(outputBytes: output, messageBytes: messages, seconds: seconds))
  }

  @Test("A program sees the environment it is given and nothing of ours, and stands in the root folder")
  func surroundings() async throws {
    let answer = try await programs.run(call("env", environment: ["LC_ALL": "C"]))
    #expect(answer.exitCode == 0 && answer.output == Array("LC_ALL=C\n".utf8) && answer.messages.isEmpty)
    let folder = try await programs.run(call("pwd"))
    #expect(folder.output == Array("/\n".utf8))
  }

  @Test("Arguments reach it as they are: nothing reads them as a shell would")
  func arguments() async throws {
    let answer = try await programs.run(call("printf", ["%s|", "a b", "$HOME", "; ls", "`id`", "*"]))
    #expect(String(decoding: answer.output, as: UTF8.self) == "a b|$HOME|; ls|`id`|*|")
  }

  @Test("An exit code and messages are answers; output of many megabytes comes whole")
  func answers() async throws {
    let failed = try await programs.run(call("ls", ["/no such folder"]))
    #expect(failed.exitCode == 2 && failed.output.isEmpty && !failed.messages.isEmpty)
    let long = try await programs.run(call("head", ["-c", "9000000", "/dev/zero"], output: 9_000_000))
    #expect(long.exitCode == 0 && long.output.count == 9_000_000)
  }

  @Test("Past a limit it is killed")
  func limits() async {
    await #expect(throws: ProgramFault.tooMuchOutput(bytes: 1000)) { try await programs.run(call("yes", output: 1000)) }
    await #expect(throws: ProgramFault.tooSlow(seconds: 1)) { try await programs.run(call("sleep", ["600"], seconds: 1)) }
    let paths = (0..<200).map { "/no such folder \($0)" }
    await #expect(throws: ProgramFault.tooManyMessages(bytes: 1024)) { try await programs.run(call("ls", paths)) }
  }

  @Test("What is not installed is said to be so, a path is no name", arguments: ["no-such-program", "../bin/env", "/bin/ls"])
  func missing(name: String) async {
    #expect(programs.path(of: name) == nil)
    await #expect(throws: ProgramFault.notInstalled) { try await programs.run(call(name)) }
  }

  @Test("Many at once get an answer each")
  func manyAtOnce() async throws {
    let lengths = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<24 {
        group.addTask { try await programs.run(call("printf", ["0123456789"])).output.count }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(lengths == Array(repeating: 10, count: 24))
  }
}
