extension LSP {
  /// `callHierarchy/incomingCalls`: Which concepts build on this one.
  public enum CallHierarchyIncomingCallsRequest: RequestMessage {
    public static let method = "callHierarchy/incomingCalls"
    public typealias Params = CallHierarchyParams
    public typealias Result = [CallHierarchyIncomingCall]?
  }
}
