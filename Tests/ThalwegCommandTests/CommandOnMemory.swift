import FileSystem
import ThalwegCommand

/// The whole command on files in memory, and what came of it.
struct CommandOnMemory {
  let files: MemoryFiles
  let code: Int32
  let output: String
  let errors: String

  /// - Parameter arguments: without the program's name.
  init(
    _ arguments: [String], files: MemoryFiles = MemoryFiles(), dataFolder: String? = nil,
    programs: any ProgramStarter = NoPrograms(), outputFault: FileFault? = nil, isTerminal: Bool = false, processors: Int = 2
  ) async {
    let (output, errors) = (MemorySink(failingWith: outputFault), MemorySink())
    let surroundings = CommandSurroundings(
      files: files, programs: programs, dataFolder: dataFolder, output: output, errorOutput: errors,
      errorIsTerminal: isTerminal,
      processors: processors)
    code = await CommandRunner(surroundings).run(arguments)
    self.files = files
    self.output = output.text
    self.errors = errors.text
  }
}
