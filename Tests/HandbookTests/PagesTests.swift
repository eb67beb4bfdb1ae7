import Foundation
import Handbook
import Testing

/// The pages as they stand in the source tree, by file name.
let sources: [String: [UInt8]] = {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources/Handbook/Pages")
  let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
  var pages: [String: [UInt8]] = [:]
  for file in files where file.pathExtension == "md" {
    pages[file.lastPathComponent] = (try? Data(contentsOf: file)).map { [UInt8]($0) }
  }
  return pages
}()

@Suite struct PagesTests {
  @Test func embeddedPagesAreTheSourcePages() {
    #expect(Set(Handbook.pages.map(\.path)) == Set(sources.keys), "run Sources/Handbook/generate.py")
    for page in Handbook.pages {
      let isCurrent = page.bytes == sources[page.path]
      #expect(isCurrent, "run Sources/Handbook/generate.py: \(page.path) differs")
    }
  }

  @Test func pagesComeInOneOrder() {
    let paths = Handbook.pages.map(\.path)
    #expect(paths == paths.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
  }
}
