/// What is worked on while the blocks of a document are read for targets, one after the other: room that each takes over
/// from the one before.
struct TargetRoom {
    /// The numbers of the block that may be targets.
    var mentions: [QuantityMention] = []
    /// What is made of them.
    var drafts: [TargetDraft] = []
    /// What other rules have claimed.
    var taken: Claims.Walk

    /// Room for the blocks of a document.
    init(_ context: TargetContext) { taken = context.taken }
}
