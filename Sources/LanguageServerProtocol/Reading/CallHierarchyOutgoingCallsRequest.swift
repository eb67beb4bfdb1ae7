extension LSP {
  /// `callHierarchy/outgoingCalls`: Which concepts this one builds on.
  public enum CallHierarchyOutgoingCallsRequest: RequestMessage {
    public static let method = "callHierarchy/outgoingCalls"
    public typealias Params = CallHierarchyParams
    public typealias Result = [CallHierarchyOutgoingCall]?
  }
}
