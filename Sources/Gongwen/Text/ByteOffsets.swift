/// Where the units of a text stand in the bytes it was decoded from, 码元与字节.
///
/// Neighbouring units mostly take equally many bytes, three each in Chinese text of UTF-8. Such a run is kept by its
/// first unit and byte only, so the way back costs little memory.
struct ByteOffsets: Sendable {
    /// The first unit of each run and the byte it was decoded from; at the end the counts of units and bytes.
    private var runs: [(unit: UInt32, byte: UInt32)] = []
    /// How many bytes a unit of the run at hand takes.
    private var stride = -1
    /// Whether a character has two units, of which the first takes no bytes.
    private(set) var holdsPairs = false

    /// Says that the units from one on take so many bytes each, the first of them from a byte on.
    @inline(__always)
    mutating func run(_ stride: Int, from unit: Int, at byte: Int) {
        if stride != self.stride { begin(stride, unit, byte) }
    }

    @inline(never)
    private mutating func begin(_ stride: Int, _ unit: Int, _ byte: Int) {
        self.stride = stride
        if stride == 0 { holdsPairs = true }
        runs.append((UInt32(truncatingIfNeeded: unit), UInt32(truncatingIfNeeded: byte)))
    }

    /// Says how many units and bytes there are.
    mutating func finish(units: Int, bytes: Int) { begin(-1, units, bytes) }

    /// The byte that a unit was decoded from; for the index after the last unit, the one after the last byte.
    func byte(of unit: Int) -> Int { byte(of: unit, in: run(of: unit)) }

    /// The bytes that a range of units was decoded from.
    func bytes(of range: Range<Int>) -> Range<Int> {
        var run = run(of: range.lowerBound)
        return bytes(of: range, near: &run)
    }

    /// The bytes that a range of units was decoded from, which mostly stand a little behind those asked for before; the
    /// number of their run goes from one question to the next, and is 0 at first.
    func bytes(of range: Range<Int>, near run: inout Int) -> Range<Int> {
        run = self.run(of: range.lowerBound, near: run)
        let start = byte(of: range.lowerBound, in: run)
        run = self.run(of: range.upperBound, near: run)
        return start..<byte(of: range.upperBound, in: run)
    }

    /// The last run that begins at or before a unit, which mostly is a run or one of those behind it.
    private func run(of unit: Int, near first: Int) -> Int {
        guard first < runs.count, Int(runs[first].unit) <= unit else { return run(of: unit) }
        var run = first
        let far = run + 16
        while run < far, run + 1 < runs.count, Int(runs[run + 1].unit) <= unit { run += 1 }
        return run < far ? run : self.run(of: unit)
    }

    /// The last run that begins at or before a unit.
    private func run(of unit: Int) -> Int {
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(runs[middle].unit) <= unit { low = middle } else { high = middle }
        }
        return low
    }

    private func byte(of unit: Int, in run: Int) -> Int {
        let (first, byte) = runs[run]
        let past = unit - Int(first)
        guard past > 0 else { return Int(byte) }
        return Int(byte) + past * Int((runs[run + 1].byte - byte) / (runs[run + 1].unit - first))
    }
}
