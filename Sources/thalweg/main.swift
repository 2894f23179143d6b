import FileSystem
import Glibc
import ThalwegCommand

StandardStream.reserveNumbers()
SystemSignals.turnWriteSignalsIntoErrors()
exit(await CommandRunner(.ofProcess()).run(Array(CommandLine.arguments.dropFirst())))
