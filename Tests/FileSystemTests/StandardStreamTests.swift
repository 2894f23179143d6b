import FileSystem
import Glibc
import Testing

struct StandardStreamTests {
  @Test("Writing to a full device is an error, not lost text")
  func fullDevice() async {
    await #expect(processExitsWith: .success) {
      #expect(unsafe dup2(open("/dev/full", O_WRONLY), STDOUT_FILENO) == STDOUT_FILENO)
      #expect(throws: FileFault(.noSpace, path: "standard output", errorNumber: ENOSPC)) {
        try StandardStream.output.write([1, 2, 3])
      }
    }
  }

  @Test("Writing to a pipe nobody reads is an error and does not end the process")
  func closedPipe() async {
    await #expect(processExitsWith: .success) {
      SystemSignals.turnWriteSignalsIntoErrors()
      var ends: [Int32] = [0, 0]
      #expect(unsafe pipe(&ends) == 0)
      _ = close(ends[0])
      #expect(dup2(ends[1], STDOUT_FILENO) == STDOUT_FILENO)
      #expect(throws: FileFault(.inputOutput, path: "standard output", errorNumber: EPIPE)) {
        try StandardStream.output.write([1, 2, 3])
      }
    }
  }

  @Test("Writing to a stream closed from the start is an error, and no file takes its number")
  func closed() async {
    await #expect(processExitsWith: .success) {
      _ = close(STDOUT_FILENO)
      StandardStream.reserveNumbers()
      #expect(unsafe open("/dev/null", O_WRONLY) > STDERR_FILENO)
      #expect(throws: FileFault.self) { try StandardStream.output.write([1]) }
    }
  }
}
