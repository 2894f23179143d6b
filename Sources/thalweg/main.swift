import FileSystem
import ThalwegCommand

StandardStream.reserveNumbers()
SystemSignals.turnWriteSignalsIntoErrors()
ProcessContext.end(with: await CommandRunner(.ofProcess()).run(Array(CommandLine.arguments.dropFirst())))
