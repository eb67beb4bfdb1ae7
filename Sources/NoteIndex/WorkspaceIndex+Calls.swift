/// One concept that a section mentions, or that mentions it, with the places.
package struct ConceptCall: Sendable, Hashable {
  package var definition: Definition
  package var places: [NotePlace]
}

extension WorkspaceIndex {
  /// The concepts that a concept's section mentions, by their first places.
  package func outgoingCalls(of definition: Definition) -> [ConceptCall] {
    let own = Set(definition.names)
    var order: [DefinitionID] = []
    var calls: [DefinitionID: ConceptCall] = [:]
    for mention in mentions(in: definition.note) {
      guard definition.bodyRange.contains(mention.range.lowerBound), !own.contains(mention.name),
        let called = definitions(of: mention, in: definition.note).first
      else { continue }
      if calls[called.id] == nil { order.append(called.id) }
      calls[called.id, default: ConceptCall(definition: called, places: [])].places
        .append(NotePlace(note: definition.note, range: mention.range))
    }
    return order.compactMap { calls[$0] }
  }

  /// The concepts whose sections mention a concept.
  package func incomingCalls(of definition: Definition) -> [ConceptCall] {
    var order: [DefinitionID] = []
    var calls: [DefinitionID: ConceptCall] = [:]
    for reference in references(to: definition) where reference.kind != .definition {
      let place = reference.place
      guard let caller = concept(around: place), caller.id != definition.id else { continue }
      if calls[caller.id] == nil { order.append(caller.id) }
      calls[caller.id, default: ConceptCall(definition: caller, places: [])].places.append(place)
    }
    return order.compactMap { calls[$0] }
  }

  /// The concept whose text holds a place: the one of the smallest section.
  package func concept(around place: NotePlace) -> Definition? {
    definitions(in: place.note).filter { $0.bodyRange.contains(place.range.lowerBound) }
      .min { $0.bodyRange.count < $1.bodyRange.count }
  }
}
