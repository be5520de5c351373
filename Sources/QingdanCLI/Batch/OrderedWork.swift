import Dispatch
import Synchronization

/// Work on a sequence of things by several threads, the results handed on in the order of the things.
///
///     OrderedWork(jobs: 4).run(next: { files.popFirst() }, work: { read($0) }, take: { write($0) })
///
/// At most two things a thread are under way or waiting to be taken, so memory is bounded by these and not by the
/// sequence.
struct OrderedWork {
    /// How many threads work; with one, nothing runs beside the caller.
    let jobs: Int

    /// Runs to the end of the sequence. `next` is called by one thread at a time, `take` by the caller's.
    func run<Thing: Sendable, Result: Sendable>(
        next: @escaping @Sendable () -> Thing?, work: @escaping @Sendable (Thing) -> Result, take: (Result) -> Void
    ) {
        guard jobs > 1 else {
            while let thing = next() { take(work(thing)) }
            return
        }
        let bench = Bench<Thing, Result>(next: next, room: 2 * jobs)
        let queue = DispatchQueue(label: "qingdan.work", attributes: .concurrent)
        for _ in 0..<jobs {
            queue.async {
                while let (place, thing) = bench.begin() { bench.end(place, work(thing)) }
            }
        }
        while let result = bench.take() { take(result) }
    }
}

/// What the threads share: the things to come, and the results that wait for their turn.
private final class Bench<Thing: Sendable, Result: Sendable>: Sendable {
    private struct State {
        var begun = 0
        var taken = 0
        var isAtEnd = false
        var results: [Int: Result] = [:]
    }

    private let state = Mutex(State())
    private let next: @Sendable () -> Thing?
    /// Counts the places for things under way.
    private let room: DispatchSemaphore
    /// Signalled for each result, and once for the end of the sequence.
    private let ready = DispatchSemaphore(value: 0)

    init(next: @escaping @Sendable () -> Thing?, room: Int) {
        self.next = next
        self.room = DispatchSemaphore(value: room)
    }

    /// The next thing and its place, once there is room; nil at the end.
    func begin() -> (place: Int, thing: Thing)? {
        room.wait()
        let begun: (Int, Thing)? = state.withLock { state in
            guard !state.isAtEnd, let thing = next() else {
                if !state.isAtEnd { ready.signal() }
                state.isAtEnd = true
                return nil
            }
            state.begun += 1
            return (state.begun - 1, thing)
        }
        // The other threads must come to the end too.
        if begun == nil { room.signal() }
        return begun
    }

    /// Keeps a result until its turn.
    func end(_ place: Int, _ result: Result) {
        state.withLock { $0.results[place] = result }
        ready.signal()
    }

    /// The result whose turn it is, once it is there; nil at the end.
    func take() -> Result? {
        while true {
            let (result, isAtEnd): (Result?, Bool) = state.withLock { state in
                let result = state.results.removeValue(forKey: state.taken)
                if result != nil { state.taken += 1 }
                return (result, state.isAtEnd && state.taken == state.begun)
            }
            if let result {
                room.signal()
                return result
            }
            if isAtEnd { return nil }
            ready.wait()
        }
    }
}
