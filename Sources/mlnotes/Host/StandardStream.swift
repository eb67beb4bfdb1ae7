import Glibc
import JSONRPC

/// Standard input and output as the stream of a session.
struct StandardStream: ByteStream {
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = Glibc.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR { continue }
      return max(0, count)
    }
  }

  func write(_ bytes: [UInt8]) -> Bool { StandardOutput.write(bytes) }
}
