import FileSystem
import Testing

struct UsageTests {
  @Test(
    "Help is an answer: on standard output, exit 0, taught by example",
    arguments: [
      ["--help"], ["run", "--help"], ["check", "-h"], ["explain", "--help"], ["schema", "--help"], ["operations", "--help"],
      ["data", "--help"], ["data", "verify", "--help"], ["help", "run"], ["help"], [],
    ])
  func help(arguments: [String]) async {
    let command = await CommandOnMemory(arguments)
    #expect(command.code == 0)
    #expect(command.errors.isEmpty)
    #expect(command.output.contains("USAGE: thalweg"))
    #expect(command.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    if arguments != ["data", "verify", "--help"] { #expect(command.output.contains("  thalweg ")) }
  }

  @Test("Help names every option of a pack")
  func packOptions() async {
    let help = await CommandOnMemory(["--help"]).output + CommandOnMemory(["run", "--help"]).output
    for option in ["--pack", "--table-crs", "--redact", "verify"] { #expect(help.contains(option)) }
  }

  @Test("The version is one line")
  func version() async {
    let command = await CommandOnMemory(["--version"])
    #expect(command.code == 0)
    #expect(command.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test("A completion script is made for every shell", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) async {
    let command = await CommandOnMemory(["--generate-completion-script", shell])
    #expect(command.code == 0)
    #expect(command.output.contains("thalweg") && command.output.contains("operations"))
  }

  @Test(
    "A mistake in the command is exit 64, one message, nothing on standard output",
    arguments: [
      (
        ["rnu"],
        "unknown subcommand `rnu`; expected run, check, explain, diff, new, verify, schema, operations or data (did you mean `run`?)"
      ),
      (
        ["data", "lst"],
        "unknown subcommand `lst` of `data`; expected list, show, facts or verify (did you mean `list`?)"
      ),
      (["--versoin"], "Unknown option '--versoin'. Did you mean '--version'?"),
      (["run"], "no scenario given"),
      (["run", "a.yaml", "--sumary", "json"], "Unknown option '--sumary'. Did you mean '--summary'?"),
      (["run", "a.yaml", "--summary", "xml"], "'xml' is invalid for '--summary <summary>'"),
      (["run", "a.yaml", "--set", "range"], "--set \"range=80 km\""),
      (["run", "a.yaml", "--set", "=80 km"], "--set \"range=80 km\""),
      (["run", "a.yaml", "--set", "r=1", "--set", "r=2"], "parameter `r` is set twice"),
      (["run", "a.yaml", "--threads", "0"], "'0' is invalid for '--threads <n>'"),
      (["run", "a.yaml", "--precision", "16"], "'16' is invalid for '--precision <n|full>'"),
      (["run", "a.yaml", "--format", "json"], "expected -o OUT beside it"),
      (["run", "a.yaml", "-o", "out.txt"], "the ending of `out.txt` does not say what to write"),
      (
        ["run", "a.yaml", "-o", "out/"],
        "`out/` is a folder, and one scenario is written to a file; expected a file name, such as `out/a.geojson`"
      ),
      (["run", "a.yaml", "-o", "out"], "the ending of `out` does not say what to write"),
      (["run", "a.yaml", "b.yaml", "-o", "-"], "-o - takes one scenario, here are 2"),
      (["run", "a.yaml", "b.yaml", "-o", "out.geojson"], "`out.geojson` names one file for 2 scenarios"),
      (["run", "x/a.yaml", "y/a.yaml", "-o", "out"], "`x/a.yaml` and `y/a.yaml` would both be written to `a.geojson`"),
      (["check"], "Missing expected argument '<files> ...'"),
      (["data", "show"], "Missing expected argument '<id>'"),
      (["run", "a.yaml", "--sheet", "x"], "Unknown option '--sheet'"),
    ])
  func misuse(arguments: [String], message: String) async {
    let command = await CommandOnMemory(arguments, files: MemoryFiles(texts: ["a.yaml": "", "b.yaml": ""]))
    #expect(command.code == 64)
    #expect(command.output.isEmpty)
    #expect(command.errors.hasPrefix("thalweg: error: "))
    #expect(command.errors.contains(message), "\(command.errors)")
    #expect(command.errors.split(separator: "\n").count { $0.contains("error:") } == 1)
    #expect(command.files.files.keys.sorted() == ["/home/a.yaml", "/home/b.yaml"])
  }

  @Test("What is typed cannot steer the terminal that shows it")
  func controls() async {
    let command = await CommandOnMemory(["run", "a.yaml", "--summary", "x\n\u{1B}[2J\u{202E}y"])
    #expect(command.code == 64)
    #expect(!command.errors.contains("\u{1B}"))
    #expect(command.errors.hasPrefix("thalweg: error: The value 'x\\u{A}\\u{1B}[2J\\u{202E}y' is invalid"))
  }

  @Test("Standard output that takes nothing is exit 74")
  func fullOutput() async {
    let fault = FileFault(.noSpace, path: "standard output")
    let command = await CommandOnMemory(["--help"], outputFault: fault)
    #expect(command.code == 74)
    #expect(command.errors.hasPrefix("standard output: error: cannot write: no space left"))
  }
}
