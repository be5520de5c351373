import CNettle

/// A file as it was handed in: its name and bytes.
public struct Source: Sendable {
    /// The name without folders, such as `puyang.txt`.
    public let name: String
    /// The content.
    public let bytes: [UInt8]

    /// A source from its name and bytes.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// The SHA-256 digest of the bytes in lower-case hexadecimal (FIPS 180-4).
    public var sha256: String {
        var state = sha256_ctx()
        nettle_sha256_init(&state)
        nettle_sha256_update(&state, bytes.count, bytes)
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
        nettle_sha256_digest(&state, digest.count, &digest)
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The file extension in lower case, without the dot; empty where there is none.
    var fileExtension: String {
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}
