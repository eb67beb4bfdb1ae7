/// What is found in a note, by its places, in records of little memory: every note of a workspace keeps its own lists.
struct PackedList<Record: PackedRecord>: Sendable, RandomAccessCollection {
  /// As they are kept: a part of one is read without unpacking the rest.
  let records: [Record]

  init(_ elements: [Record.Element]) { records = elements.map(Record.init) }

  var startIndex: Int { 0 }
  var endIndex: Int { records.count }
  subscript(index: Int) -> Record.Element { records[index].element }
}
