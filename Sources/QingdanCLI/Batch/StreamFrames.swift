import Extraction
import FoundationEssentials
import Glibc
import Gongwen
import Qingdan

/// A document of a stream: a line of JSON with its `name` and its `content`, or its `base64`, or the `path` it is read
/// from.
///
///     {"name": "plan.txt", "content": "某市实施方案…"}
///     {"path": "notices/plan.html"}
struct StreamFrame: Sendable {
    /// The name, or where the line has none, the number of the line.
    let name: String
    /// The document, or a sentence that says why there is none.
    let source: Result<Source, FrameFault>

    /// Why a line gives no document.
    struct FrameFault: Error {
        let sentence: String
    }

    /// Reads a line; `number` counts from 1.
    init(line: [UInt8], number: Int) {
        let place = "line \(number)"
        do {
            let frame = try JSONTree(parsing: line)
            let path = frame["path"]?.text
            name = frame["name"]?.text ?? path.map { Input(path: $0).name } ?? place
            source = Self.source(of: frame, named: name, path)
        } catch {
            name = place
            source = .failure(FrameFault(sentence: Messages.sentence(error, path: place)))
        }
    }

    private static func source(
        of frame: JSONTree, named name: String, _ path: String?
    ) -> Result<Source, FrameFault> {
        if let content = frame["content"]?.text { return .success(Source(name: name, bytes: Array(content.utf8))) }
        if let base64 = frame["base64"]?.text {
            guard let bytes = Data(base64Encoded: base64) else {
                return .failure(FrameFault(sentence: Messages.noBase64(place: name)))
            }
            return .success(Source(name: name, bytes: Array(bytes)))
        }
        guard let path else { return .failure(FrameFault(sentence: Messages.noFrame(place: name))) }
        do { return .success(Source(name: name, bytes: try Files.read(path))) } catch {
            return .failure(FrameFault(sentence: Messages.sentence(error)))
        }
    }

    /// The answer: the catalog as a line of JSON, or a record of what is wrong.
    var answer: [UInt8] {
        switch source {
        case .failure(let fault): return record(fault.sentence)
        case .success(let source):
            do { return Catalog(extractedFrom: try Document(reading: source)).jsonLine } catch {
                return record(Messages.sentence(error, path: name))
            }
        }
    }

    /// `{"schema":"qingdan/error/v1","name":…,"error":…}` and a line break.
    private func record(_ sentence: String) -> [UInt8] {
        var writer = JSONWriter(breaksLines: false)
        writer.object {
            $0.field("schema", "qingdan/error/v1")
            $0.field("name", name)
            $0.field("error", sentence)
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}

/// The lines of standard input, however long they are.
struct InputLines {
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    /// How many lines were read.
    private(set) var number = 0

    /// The next line without its line break, or nil at the end.
    mutating func next() -> [UInt8]? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                number += 1
                return Array(buffer[start..<end])
            }
            guard !isAtEnd else {
                guard start < buffer.count else { return nil }
                defer { start = buffer.count }
                number += 1
                return Array(buffer[start...])
            }
            buffer.removeSubrange(..<start)
            start = 0
            searched = buffer.count
            fill()
        }
    }

    private mutating func fill() {
        let room = 1 << 18
        let piece = [UInt8](unsafeUninitializedCapacity: room) { bytes, count in
            var got = read(STDIN_FILENO, bytes.baseAddress, room)
            while got < 0, errno == EINTR { got = read(STDIN_FILENO, bytes.baseAddress, room) }
            count = max(0, got)
        }
        if piece.isEmpty { isAtEnd = true }
        buffer += piece
    }
}
