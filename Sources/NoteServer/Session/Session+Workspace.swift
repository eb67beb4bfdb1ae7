import JSONRPC
import LanguageServerProtocol
import NoteFeatures
import NoteIndex
import NoteSyntax

/// The notes that are not open: found, read and condensed behind the user's back, and looked at again when something
/// says that they have changed.
extension Session {
  /// The disk is first looked at when somebody needs to know of other notes.
  func needWorkspace() {
    if !scan.hasRun { lookAtDisk() }
  }

  /// Looks at the disk, or once more where a look is under way.
  func lookAtDisk() {
    guard scan.phase == .idle else {
      scan.isStale = true
      return
    }
    scan.phase = .listing
    scan.hasRun = true
    scan.isStale = false
    let (roots, excludes) = (notes.library.roots, configuration.excludes)
    let wantsHandbook = configuration.usesHandbook && !scan.isHandbookLoaded
    let (host, post) = (host, post)
    workBehind {
      let listing = roots.flatMap { host.notes(under: $0, excluding: excludes) }
      post(.listed(listing, handbook: wantsHandbook ? host.handbook() : []))
    }
  }

  /// The disk has been listed: whatever is new or changed is read, a batch a job.
  func readUnread(_ listing: [ListedNote], handbook: [HandbookPage]) {
    var library = notes.library
    let changes = library.compare(listing)
    scan.gone = changes.gone
    var unread = changes.unread.map { UnreadNote(entry: $0, location: library.location(of: $0)) }
    for (entry, page) in zip(library.addHandbook(handbook), handbook) {
      unread.append(UnreadNote(entry: entry, location: library.location(of: entry), page: page.text))
    }
    if !handbook.isEmpty { scan.isHandbookLoaded = true }
    notes = notes.changed(Dictionary(uniqueKeysWithValues: changes.gone.map { ($0, .gone) }), library: library)
    scan.isOutline = unread.count > Self.fewNotes
    if scan.isOutline {
      for index in unread.indices { unread[index].detail = .outline }
    }
    scan.batchCount = (unread.count + Self.batchSize - 1) / Self.batchSize
    beginProgress()
    let host = host
    read(unread) { $0.outcome(from: host) }
  }

  /// Reads on the workers, a batch a job.
  private func read<Item: Sendable>(_ items: [Item], _ outcome: @escaping @Sendable (Item) -> UnreadNote.Outcome) {
    let batches = stride(from: 0, to: items.count, by: Self.batchSize).map { start in
      Array(items[start..<min(start + Self.batchSize, items.count)])
    }
    scan.phase = .reading(batches: batches.count)
    scan.batchCount = batches.count
    if batches.isEmpty { return finishReading() }
    let post = post
    for batch in batches { workBehind { post(.read(batch.map(outcome))) } }
  }

  func take(_ outcomes: [UnreadNote.Outcome]) {
    for outcome in outcomes {
      switch outcome {
      case .read(let note): scan.notes.append(note)
      case .refused(let path):
        if scan.refused.insert(path).inserted { log(.info, Message(.notUTF8, path)) }
      case .unavailable(let id): scan.gone.append(id)
      }
    }
    guard case .reading(let batches) = scan.phase else { return }
    scan.phase = .reading(batches: batches - 1)
    reportProgress(read: scan.batchCount - batches + 1)
    if batches == 1 { finishReading() }
  }

  /// Everything has been read. Many notes are indexed at once on a worker, a few are put into the index that is there.
  private func finishReading() {
    let read = scan.notes
    scan.notes = []
    if scan.isOutline { scan.outlines = read }
    if read.count > Self.fewNotes || scan.isOutline {
      scan.phase = .indexing
      // What is in the index and was not read just now stays in it.
      let fresh = Set(read.map(\.id))
      let base = notes.base
      let post = post
      workBehind {
        let kept = base.notes.filter { !fresh.contains($0.id) }
        post(.indexed(WorkspaceIndex(kept + read)))
      }
    } else {
      finishScan(read)
    }
  }

  /// The index of all notes is there: what is open, and what went meanwhile, is put upon it.
  func take(_ index: WorkspaceIndex) {
    notes = NoteSnapshot(library: notes.library, base: index)
    if scan.isOutline { completeOutlines(index) } else { finishScan([]) }
  }

  /// The notes can be found and jumped to; now the rest of them is read.
  private func completeOutlines(_ index: WorkspaceIndex) {
    scan.isOutline = false
    scan.isCompleting = true
    let outlines = scan.outlines
    scan.outlines = []
    notes = notes.changed(currentChanges(read: []), library: notes.library)
    refreshAll()
    read(outlines) { .read($0.completed) }
  }

  private func finishScan(_ read: [IndexedNote]) {
    let changes = currentChanges(read: read)
    let isNews = scan.phase == .indexing || !read.isEmpty || !scan.gone.isEmpty
    if isNews { notes = notes.changed(changes, library: notes.library) }
    scan.gone = []
    scan.isCompleting = false
    scan.phase = .idle
    endProgress()
    if isNews { prepareReferences() }
    if isNews { refreshAll() }
    if scan.isStale { lookAtDisk() }
  }

  /// What is open counts as it is in the client, whatever was read.
  private func currentChanges(read: [IndexedNote]) -> [NoteID: NoteSnapshot.Change] {
    var changes: [NoteID: NoteSnapshot.Change] = [:]
    for id in scan.gone { changes[id] = .gone }
    for note in read where notes.library[note.id] != nil { changes[note.id] = .read(note) }
    for document in documents.open where !document.isOversized { changes[document.id] = .opened(document) }
    return changes
  }

  /// Finds the mentions before somebody asks for them.
  private func prepareReferences() {
    let (notes, host) = (notes, host)
    workBehind {
      notes.index.prepareReferences()
      host.releaseMemory()
    }
  }

  /// Where the client watches no files, the server has a look every few seconds.
  func watchByLooking() {
    let post = post
    host.wake(afterMilliseconds: Self.lookingMilliseconds) { post(.lookDue) }
  }

  func changeFolders(_ params: LSP.DidChangeWorkspaceFoldersParams) {
    let removed = Set(params.event.removed.map(\.uri))
    client.folders.removeAll { removed.contains($0) }
    client.folders += params.event.added.map(\.uri).filter { !client.folders.contains($0) }
    setRoots()
    let library = notes.library
    let moved = documents.relocate { id in library[id].map { library.location(of: $0) } }
    notes = notes.changed(
      Dictionary(moved.map { ($0.id, .opened($0)) }, uniquingKeysWith: { $1 }), library: library)
    if scan.hasRun { lookAtDisk() }
  }

  /// Takes the roots over from the client's folders.
  func setRoots() {
    var library = notes.library
    library.roots = client.folders.compactMap(\.path).map { path in
      var path = path
      while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
      return path
    }
    library.forgetStamps()
    notes = notes.changed([:], library: library)
    // A few short files, read here so that no answer is given without them.
    let host = host
    take(library.roots.map { Self.workspaceFile(under: $0, host) })
  }

  private static let batchSize = 64
  private static let fewNotes = 32
  private static let lookingMilliseconds = 5_000
}
