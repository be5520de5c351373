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
    mutating func name(_ kind: String, _ parts: [String?]) -> String {
        var digest: UInt64 = 0xcbf2_9ce4_8422_2325
        for part in parts {
            for byte in part?.utf8 ?? "\u{1}".utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
            digest = (digest ^ 0x1F) &* 0x100_0000_01b3
        }
        let hex = String(digest >> 24, radix: 16)
        let id = kind + "-" + String(repeating: "0", count: 10 - hex.count) + hex
        let count = used[id, default: 0] + 1
        used[id] = count
        return count == 1 ? id : "\(id)-\(count)"
    }
}
