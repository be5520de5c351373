import Glibc

/// A line on standard error that says how far a long run is, how fast it goes and how long it will take; nothing where
/// nobody watches.
struct BatchProgress {
    private let total: Int
    private let bytes: Int
    private let start = ContinuousClock.now
    private var done = 0
    private var doneBytes = 0

    /// A line for some files; only a line that is shown needs their sizes.
    init(of inputs: [Input]) {
        total = inputs.count
        bytes = Console.isWatched && inputs.count > 3 ? inputs.reduce(0) { $0 + Files.size(of: $1.path) } : 0
    }

    private var isShown: Bool { Console.isWatched && total > 3 }

    /// Says that a file was done.
    mutating func finish(_ input: Input) {
        guard isShown else { return }
        done += 1
        doneBytes += Files.size(of: input.path)
        let time = start.duration(to: .now)
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        let rate = Double(doneBytes) / max(seconds, 0.001)
        let left = Int((Double(max(0, bytes - doneBytes)) / max(rate, 1)).rounded(.up))
        let tenths = Int(rate / 1e5)
        Console.err(
            "\r\u{1B}[K\(done)/\(total)  \(tenths / 10).\(tenths % 10) MB/s  \(Self.clock(left)) left  \(input.name)")
    }

    /// Seconds as `1:05` or `2:00:07`.
    private static func clock(_ seconds: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        return hours > 0 ? "\(hours):\(two(minutes)):\(two(seconds % 60))" : "\(minutes):\(two(seconds % 60))"
    }

    /// Takes the line away, before other lines are written and at the end.
    func clear() {
        if isShown { Console.err("\r\u{1B}[K") }
    }
}
