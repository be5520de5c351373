import Glibc

/// A watch on the processor time of this thread, which other programs change little.
struct StageClock {
    private var last = Self.now

    /// The seconds since the last lap.
    mutating func lap() -> Double {
        let now = Self.now
        defer { last = now }
        return now - last
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// Seconds by stage.
struct StageTimes {
    /// The stages in the order they came.
    private(set) var names: [String] = []
    private var seconds: [String: Double] = [:]

    /// Adds to the time of a stage.
    mutating func add(_ time: Double, to name: String) {
        if seconds[name] == nil { names.append(name) }
        seconds[name, default: 0] += time
    }

    /// The time of a stage; 0 for one that was not taken.
    subscript(name: String) -> Double { seconds[name] ?? 0 }
}

extension [Double] {
    /// The value in the middle; not a number where there is none.
    var median: Double { isEmpty ? .nan : sorted()[count / 2] }
}
