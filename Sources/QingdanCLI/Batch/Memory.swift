import CMalloc

/// How the program asks the system for memory.
enum Memory {
    /// Keeps what one notice let go of for the next.
    ///
    /// Left alone, the allocator gives memory back after each notice and asks for it anew at the next, and the system
    /// hands out each page filled with zeros: a tenth of the time of many small notices. What is larger than most notices
    /// need in one piece still comes from the system by itself and goes back, so a long notice is held no longer than it
    /// takes.
    static func keep() {
        _ = mallopt(M_MMAP_THRESHOLD, 4 << 20)
        _ = mallopt(M_TRIM_THRESHOLD, 128 << 20)
        _ = mallopt(M_TOP_PAD, 1 << 20)
    }
}
