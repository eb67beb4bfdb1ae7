/// The messages of the Language Server Protocol 3.17, one a file, each with its coding.
///
/// Names and fields are the specification's own. Its `…Options` unions are narrowed to the form that this server sends.
/// Reading is tolerant of fields that the protocol does not know, and names the field where one is wrong.
public enum LSP {}
