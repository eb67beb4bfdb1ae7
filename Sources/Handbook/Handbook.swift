/// The built-in notes on machine learning: an ordinary read-only workspace root that the executable hands in.
public enum Handbook {
  /// Every page, in the byte order of its path.
  public static var pages: [Page] { embedded }
}
