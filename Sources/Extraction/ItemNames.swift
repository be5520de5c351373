package import Qingdan

extension Catalog {
    /// Gives every item its id: a digest of what it says and where in the outline, not of its place in the file.
    ///
    /// Items that say the same in the same section are told apart by their order there.
    package mutating func nameItems() {
        var names = ItemNames()
        for index in duties.indices {
            let bodies = duties[index].departments.map(\.name).joined(separator: "、")
            duties[index].id = names.name("d", [duties[index].section, duties[index].task, bodies])
        }
        for index in targets.indices {
            let target = targets[index]
            let value = target.quantity.value.map { $0.description }
            let parts = [
                target.section, target.indicator, value, target.quantity.unit, target.for, target.deadline?.end,
            ]
            targets[index].id = names.name("t", parts)
        }
        for index in deadlines.indices {
            let limit = deadlines[index]
            deadlines[index].id = names.name("l", [limit.section, limit.start, limit.end, limit.recurs, limit.text])
        }
        for index in services.indices {
            let row = services[index]
            services[index].id = names.name("s", [row.no.map(String.init), row.name, row.audience, row.content])
        }
    }
}

/// Hands out ids that are stable from one edition of a notice to the next.
private struct ItemNames {
    private var used: [String: Int] = [:]

    /// An id of a letter and ten hexadecimal digits of a 64-bit FNV-1a digest.
    mutating func name(_ kind: Unicode.Scalar, _ parts: [String?]) -> String {
        var digest = Digest()
        for part in parts {
            digest.add(part ?? "\u{1}")
            digest.add(0x1F)
        }
        let id = digest.id(kind)
        let count = used[id, default: 0] + 1
        used[id] = count
        return count == 1 ? id : "\(id)-\(count)"
    }
}

/// A 64-bit FNV-1a digest of bytes.
private struct Digest {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }

    mutating func add(_ text: String) {
        var text = text
        value = text.withUTF8 { bytes in
            var value = value
            for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
            return value
        }
    }

    /// A letter, a hyphen and the upper ten hexadecimal digits.
    func id(_ kind: Unicode.Scalar) -> String {
        String(unsafeUninitializedCapacity: 12) { bytes in
            bytes[0] = UInt8(truncatingIfNeeded: kind.value)
            bytes[1] = UInt8(ascii: "-")
            for place in 0..<10 {
                let digit = UInt8(truncatingIfNeeded: value >> UInt64(60 - 4 * place)) & 0xF
                bytes[2 + place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
            }
            return 12
        }
    }
}
