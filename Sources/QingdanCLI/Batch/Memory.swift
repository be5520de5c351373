import CMalloc
import Glibc

/// How the program asks the system for memory.
enum Memory {
    /// Room for a notice of some ten megabytes and all that is made of it.
    private static let room = 256 << 20
    /// The size of a large page.
    private static let page = 2 << 20

    /// Keeps what one notice let go of for the next, and takes memory in large pages.
    ///
    /// Left alone, the allocator gives memory back after each notice and asks for it anew at the next, and the system
    /// hands out each page of 4 KB when it is first touched: a tenth of the time, of many small notices as well as of a
    /// long one. So room is set aside at the start, which takes memory only as far as it is used, and the system is
    /// asked to hand it out in pages of 2 MB. Pieces larger than most notices need still come from the system by
    /// themselves and go back, so that a long notice is held no longer than it takes.
    static func keep() {
        _ = mallopt(M_MMAP_THRESHOLD, 8 << 20)
        _ = mallopt(M_TRIM_THRESHOLD, Int32.max)
        _ = mallopt(M_TOP_PAD, Int32(room))
        guard let start = sbrk(0) else { return }
        // A piece that there is no room for yet, so that the room is made; where memory is limited it may not be had.
        var piece: UnsafeMutableRawPointer?
        if posix_memalign(&piece, 64, 1 << 20) == 0 { free(piece) }
        _ = mallopt(M_TOP_PAD, 1 << 20)
        guard let end = sbrk(0) else { return }
        let first = start.alignedUp(toMultipleOf: page)
        let last = end.alignedDown(toMultipleOf: page)
        if first < last { _ = madvise(first, last - first, MADV_HUGEPAGE) }
    }
}
