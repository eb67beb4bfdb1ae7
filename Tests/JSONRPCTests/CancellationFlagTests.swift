import Testing

@testable import JSONRPC

@Suite struct CancellationFlagTests {
  @Test func leadsAnotherWhileItWorks() {
    let (flag, other) = (CancellationFlag(), CancellationFlag())
    flag.leading(other) {
      #expect(flag.followerCount == 1)
      flag.cancel()
      #expect(other.isCancelled)
    }
  }

  @Test func leadsOneThatStartsLate() {
    let (flag, other) = (CancellationFlag(), CancellationFlag())
    flag.cancel()
    flag.leading(other) { #expect(other.isCancelled) }
  }

  /// A document that nobody edits is asked about again and again: each request would keep its snapshot of all notes.
  @Test func keepsNothingOfWorkThatIsDone() {
    let (flag, other) = (CancellationFlag(), CancellationFlag())
    for _ in 0..<3 { flag.leading(other) {} }
    #expect(flag.followerCount == 0)
    flag.cancel()
    #expect(!other.isCancelled)
  }
}
