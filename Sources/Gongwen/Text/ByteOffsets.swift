/// Where the units of a text stand in the bytes it was decoded from, 码元与字节.
///
/// Neighbouring units mostly take equally many bytes, three each in Chinese text of UTF-8. Such a run is kept by its
/// first unit and byte only, so the way back costs little memory.
struct ByteOffsets: Sendable {
    /// The first unit of each run, and the count of units at the end.
    private var units: [UInt32] = []
    /// The byte that the first unit of each run was decoded from, and the count of bytes at the end.
    private var bytes: [UInt32] = []
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
        units.append(UInt32(truncatingIfNeeded: unit))
        bytes.append(UInt32(truncatingIfNeeded: byte))
    }

    /// Says how many units and bytes there are.
    mutating func finish(units: Int, bytes: Int) { begin(-1, units, bytes) }

    /// The byte that a unit was decoded from; for the index after the last unit, the one after the last byte.
    func byte(of unit: Int) -> Int { byte(of: unit, in: run(of: unit)) }

    /// The bytes that a range of units was decoded from.
    func bytes(of range: Range<Int>) -> Range<Int> {
        var run = run(of: range.lowerBound)
        return bytes(of: range, &run)
    }

    /// The bytes that a range of units was decoded from, where one like it is asked for after the other: the search begins
    /// at the run where the last ended.
    func bytes(of range: Range<Int>, near run: inout Int) -> Range<Int> {
        let far = min(run + 16, units.count - 1)
        if run < units.count, Int(units[run]) <= range.lowerBound {
            while run < far, Int(units[run + 1]) <= range.lowerBound { run += 1 }
        }
        if run >= far || Int(units[run]) > range.lowerBound { run = self.run(of: range.lowerBound) }
        return bytes(of: range, &run)
    }

    /// The bytes of a range that begins in a run.
    @inline(__always)
    private func bytes(of range: Range<Int>, _ run: inout Int) -> Range<Int> {
        let start = byte(of: range.lowerBound, in: run)
        // The range ends in the run where it starts or a little behind it.
        let far = run + 16
        while run < far, run + 1 < units.count, Int(units[run + 1]) <= range.upperBound { run += 1 }
        return start..<byte(of: range.upperBound, in: run < far ? run : self.run(of: range.upperBound))
    }

    /// The last run that begins at or before a unit.
    private func run(of unit: Int) -> Int {
        var low = 0
        var high = units.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(units[middle]) <= unit { low = middle } else { high = middle }
        }
        return low
    }

    private func byte(of unit: Int, in run: Int) -> Int {
        let start = Int(bytes[run])
        let past = unit - Int(units[run])
        guard past > 0 else { return start }
        return start + past * ((Int(bytes[run + 1]) - start) / Int(units[run + 1] - units[run]))
    }
}
