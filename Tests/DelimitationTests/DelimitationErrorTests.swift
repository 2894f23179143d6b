import Delimitation
import Diagnostics
import Testing

struct DelimitationErrorTests {
  @Test("Only a passed limit is not the data's fault", arguments: DelimitationError.Code.allCases)
  func kinds(code: DelimitationError.Code) {
    #expect(DelimitationError(code, "why").kind == (code == .limit ? FailureKind.limit : .data))
    #expect("\(DelimitationError(code, "why"))" == "why")
  }
}
