import FileSystem
import Glibc
import Testing

/// Each in a process of its own, whose limits it lowers.
struct ProcessLimitsTests {
  @Test("An ordinary process has enough of everything")
  func ordinary() {
    #expect(ProcessLimits.shortcoming() == nil)
  }

  @Test("A stack of 64 KiB is told, with what is expected")
  func stack() async {
    await #expect(processExitsWith: .success) {
      var limit = rlimit(rlim_cur: 64 << 10, rlim_max: 64 << 10)
      #expect(unsafe setrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit) == 0)
      #expect(ProcessLimits.shortcoming() == "the stack is limited to 64 KiB; expected 512 or more (`ulimit -s`)")
    }
  }

  @Test("Too few descriptors are told, with what is expected")
  func descriptors() async {
    await #expect(processExitsWith: .success) {
      var limit = rlimit(rlim_cur: 4, rlim_max: 4)
      #expect(unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
      #expect(ProcessLimits.shortcoming() == "only 4 files may be open; expected 16 or more (`ulimit -n`)")
    }
  }
}
