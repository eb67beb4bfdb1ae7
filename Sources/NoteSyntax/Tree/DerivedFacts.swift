import Synchronization

/// Facts of a whole tree, each made when first asked for and kept for the tree's life.
final class DerivedFacts: Sendable {
  struct Kept: Sendable {
    var segments: [KeptFacts]?
    var headings: [Heading]?
    var math: [MathSpan]?
    var plain: [PlainSpan]?
    var prose: [ProseSpan]?
    var links: [Link]?
    var linkDefinitions: [LinkDefinition]?
    var meanings: [Meaning]?
    var wordReferences: [WordReference]?
    var concepts: [ConceptDefinition]?
    var bindingCandidates: [BindingCandidate]?
    var ignoreDirectives: [IgnoreDirective]?
  }

  private let kept = Mutex<Kept>(Kept())

  func get<T: Sendable>(_ key: any WritableKeyPath<Kept, T?> & Sendable, make: () -> T) -> T {
    if let known = kept.withLock({ $0[keyPath: key] }) { return known }
    // Made outside the lock: two threads may both do the work, and come to the same.
    let fresh = make()
    kept.withLock { $0[keyPath: key] = fresh }
    return fresh
  }
}
