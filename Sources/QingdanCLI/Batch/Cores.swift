import FoundationEssentials

/// The processors this process may run on.
enum Cores {
    /// How many there are; at least one.
    static var count: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
