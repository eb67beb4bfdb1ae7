/// What is read off one segment; offsets count from its start.
struct SegmentFacts: Sendable {
}
