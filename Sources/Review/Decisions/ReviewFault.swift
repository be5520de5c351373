public import Qingdan

/// Why bytes are no review file.
public enum ReviewFault: Error, Equatable {
    /// They are no JSON.
    case notJSON(JSONFault)
    /// A field is not what the contract asks for; the path tells which: `decisions[3].anchor.exact`.
    case field(path: String, Problem)

    /// What is wrong with a field.
    public enum Problem: Sendable, Equatable {
        /// It is not there.
        case missing
        /// The contract knows no such field.
        case unknown
        /// It is of another kind; the kind wanted in words: a text, a list.
        case wantsKind(String)
        /// It is none of the words allowed.
        case wantsOne(of: [String])
        /// It is an empty text.
        case empty
        /// It is no SHA-256 digest in lower-case hexadecimal.
        case wantsDigest
        /// It is no time in UTC as in RFC 3339.
        case wantsTime
        /// It must be null with such a decision; in words what kind.
        case wantsNull(with: String)
        /// It must not be null or empty with such a decision.
        case wantsValue(with: String)
    }
}
