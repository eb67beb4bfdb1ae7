import LanguageServerProtocol
import NoteFeatures

/// The progress of reading many notes, for clients that show it.
extension Session {
  func beginProgress() {
    guard client.capabilities.window.workDoneProgress, scan.batchCount >= Self.manyBatches else { return }
    progressCount += 1
    let token = LSP.ProgressToken.string("mlnotes-\(progressCount)")
    let params = LSP.WorkDoneProgressCreateParams(token: token)
    request(LSP.WorkDoneProgressCreateRequest.self, params) { [weak self] result in
      // A token may be used only once the client has agreed, and the reading may be over by then.
      guard let self, case .success = result, scan.phase != .idle, scan.progress == nil else { return }
      scan.progress = token
      let title = Message(.readingNotes).words(in: configuration.spoken)
      progress(LSP.WorkDoneProgress(kind: .begin, title: title, cancellable: false, percentage: 0))
    }
  }

  func reportProgress(read batches: Int) {
    let percentage = batches * 100 / max(1, scan.batchCount)
    // Outlines take about a fifth of the time.
    let whole = scan.isOutline ? percentage / 5 : scan.isCompleting ? 20 + percentage * 4 / 5 : percentage
    progress(LSP.WorkDoneProgress(kind: .report, percentage: whole))
  }

  func endProgress() {
    progress(LSP.WorkDoneProgress(kind: .end))
    scan.progress = nil
  }

  private func progress(_ value: LSP.WorkDoneProgress) {
    guard let token = scan.progress else { return }
    notify(LSP.ProgressNotification.self, LSP.ProgressParams(token: token, value: value))
  }

  private static let manyBatches = 8
}
