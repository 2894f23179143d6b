import Diagnostics
import FileSystem
import Glibc
import ThalwegCommand

StandardStream.reserveNumbers()
SystemSignals.turnWriteSignalsIntoErrors()
if let shortcoming = ProcessLimits.shortcoming() {
  try? StandardStream.error.write(Array("thalweg: error: \(shortcoming)\n".utf8))
  exit(FailureKind.limit.rawValue)
}
exit(await CommandRunner(.ofProcess()).run(Array(CommandLine.arguments.dropFirst())))
