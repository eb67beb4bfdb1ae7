/// Up to which size notes are read. A tree takes many times its text's memory.
public enum NoteSize {
  /// Of a note of the workspace that nobody has opened or named.
  public static let maximumUnaskedBytes = 5 << 20
  /// Of a note that is open in the editor or named on the command line.
  public static let maximumOpenBytes = 16 << 20
}
