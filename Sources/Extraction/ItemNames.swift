package import Qingdan

extension Catalog {
    /// Gives every item its id: a digest of what it says and where in the outline, not of its place in the file.
    ///
    /// Items that say the same in the same section are told apart by their order there.
    package mutating func nameItems() {
        var names = ItemNames(count: duties.count + targets.count + deadlines.count + services.count)
        // where they lie, for an item is large
        duties.withUnsafeMutableBufferPointer { duties in
            for index in duties.indices {
                var digest = Digest()
                digest.add(part: duties[index].section)
                digest.add(part: duties[index].task)
                for place in duties[index].departments.indices {
                    if place > 0 { digest.add("、") }
                    digest.add(duties[index].departments[place].name)
                }
                digest.endPart()
                duties[index].id = names.name("d", digest)
            }
        }
        targets.withUnsafeMutableBufferPointer { targets in
            for index in targets.indices {
                var digest = Digest()
                digest.add(part: targets[index].section)
                digest.add(part: targets[index].indicator)
                digest.add(part: targets[index].quantity.value.map { $0.description })
                digest.add(part: targets[index].quantity.unit)
                digest.add(part: targets[index].for)
                digest.add(part: targets[index].deadline?.end)
                targets[index].id = names.name("t", digest)
            }
        }
        deadlines.withUnsafeMutableBufferPointer { deadlines in
            for index in deadlines.indices {
                var digest = Digest()
                digest.add(part: deadlines[index].section)
                digest.add(part: deadlines[index].start)
                digest.add(part: deadlines[index].end)
                digest.add(part: deadlines[index].recurs)
                digest.add(part: deadlines[index].text)
                deadlines[index].id = names.name("l", digest)
            }
        }
        services.withUnsafeMutableBufferPointer { services in
            for index in services.indices {
                var digest = Digest()
                digest.add(part: services[index].no.map(String.init))
                digest.add(part: services[index].name)
                digest.add(part: services[index].audience)
                digest.add(part: services[index].content)
                services[index].id = names.name("s", digest)
            }
        }
    }
}

/// Hands out ids that are stable from one edition of a notice to the next.
private struct ItemNames {
    /// What each id given says, by its hash, 0 for a free place; a power of two long and at most half full.
    private var keys: [UInt64]
    /// How often it was given.
    private var counts: [Int32]

    /// Ids for some items.
    init(count: Int) {
        var places = 16
        while places < count * 2 { places *= 2 }
        keys = [UInt64](repeating: 0, count: places)
        counts = [Int32](repeating: 0, count: places)
    }

    /// An id of a letter and ten hexadecimal digits of a digest.
    mutating func name(_ kind: Unicode.Scalar, _ digest: Digest) -> String {
        let key = digest.key(kind)
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
        while keys[place] != 0, keys[place] != key { place = (place + 1) & (keys.count - 1) }
        keys[place] = key
        counts[place] += 1
        let id = digest.id(kind)
        return counts[place] == 1 ? id : "\(id)-\(counts[place])"
    }
}

/// A 64-bit FNV-1a digest of the parts of an item.
private struct Digest {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Adds a part, or that there is none.
    mutating func add(part: String?) {
        add(part ?? "\u{1}")
        endPart()
    }

    /// Ends the part whose texts have been added.
    mutating func endPart() { value = (value ^ 0x1F) &* 0x100_0000_01b3 }

    mutating func add(_ text: String) {
        value = text.utf8.span.withUnsafeBufferPointer { bytes in
            var value = value
            for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
            return value
        }
    }

    /// What the id says, in a number: the letter and the upper ten hexadecimal digits.
    func key(_ kind: Unicode.Scalar) -> UInt64 { (value >> 24) << 8 | UInt64(UInt8(truncatingIfNeeded: kind.value)) }

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
