import Synchronization

/// Facts of a whole tree, made when first asked for.
final class DerivedFacts: Sendable {
}
