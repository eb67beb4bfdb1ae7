/// A part of a formula that has no code.
struct NumPyFault: Error {
  var range: Range<Int>
  var reason: String
}
