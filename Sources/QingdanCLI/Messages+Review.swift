import Qingdan
import Review

/// The sentences about review files: which decision, what is wrong with it, what was wanted.
extension Messages {
    /// A sentence for a schema that is not in the program as it should be.
    static let brokenSchema = "The schema is missing from this build; build the program again."

    /// A sentence for a file that is no review file.
    static func sentence(_ fault: ReviewFault, path: String) -> String {
        switch fault {
        case .notJSON(let fault):
            "\(path): this is no JSON, as byte \(fault.at) shows. Give a review file, NAME.review.json."
        case .field(let field, let problem):
            "\(path): \(field.isEmpty ? "it" : field) \(words(of: problem)). `qingdan schema review` says what it must be."
        }
    }

    private static func words(of problem: ReviewFault.Problem) -> String {
        switch problem {
        case .missing: "is missing"
        case .unknown: "is no field of a review file"
        case .wantsKind(let kind): "must be \(kind)"
        case .wantsOne(let choices): "must be \(alternatives(choices))"
        case .empty: "is empty; it must be a text or, where that is allowed, null"
        case .wantsDigest: "must be a SHA-256 digest, 64 lower-case hexadecimal digits"
        case .wantsTime: "must be a time in UTC such as 2026-11-21T09:30:00Z"
        case .wantsNull(let kind): "must be null or empty in a decision of \(kind)"
        case .wantsValue(let kind): "must not be null or empty in a decision of \(kind)"
        }
    }

    /// A sentence for a decision that could not be applied.
    static func sentence(_ fault: ApplyFault, path: String) -> String {
        let place = "\(path): decisions[\(fault.index)], \(subject(of: fault.decision)): "
        return switch fault.kind {
        case .noItem:
            place
                + "there is no such item in this catalog. Give the catalog that was reviewed, or carry the review first."
        case .otherItem:
            place + "it says something else in this catalog than when it was decided on. Carry the review first."
        case .noField(let field, let known):
            place
                + "\(field) leads to no field. \(known.isEmpty ? "There is nothing in it." : "There are \(known.joined(separator: ", ")).")"
        case .notForPeople(let field):
            place + "\(field) is set by the program alone. Reject the item and add another where it is wrong."
        case .value(let fault): place + sentence(fault)
        case .noReference(let field, let id): place + "\(field) names \(id), which is not in this catalog."
        case .noWords:
            place + "its words do not stand in this catalog with these surroundings. Carry the review first."
        case .severalPlaces(let count):
            place + "its words stand in \(count) places with these surroundings. Mark more words, so that one is meant."
        case .acrossBlocks: place + "its words go across the end of a paragraph or cell. Mark words inside one."
        case .outsideTable: place + "its words stand in no data table. A service is a row of one: mark words in a row."
        }
    }

    private static func sentence(_ fault: ValueFault) -> String {
        let field = fault.path.isEmpty ? "the item" : fault.path
        return switch fault.wanted {
        case .kinds(let kinds):
            "\(field) is \(fault.found); it must be \(kinds.isEmpty ? "a value that fits" : alternatives(kinds.map(kindName)))."
        case .oneOf(let choices): "\(field) is \(fault.found); it must be \(alternatives(choices))."
        case .form(_, let meaning): "\(field) is \(fault.found), which has not the form it must have: \(meaning)"
        case .atLeast(let least): "\(field) is \(fault.found); it must be at least \(least)."
        case .notEmpty: "\(field) is empty; give what stands there, or null where that is allowed."
        case .missing: "\(field) is missing."
        case .unknownField(let known): "\(field) is no field. There are \(known.joined(separator: ", "))."
        }
    }

    private static func kindName(_ kind: String) -> String {
        switch kind {
        case "string": "a text"
        case "number": "a number"
        case "integer": "a whole number"
        case "boolean": "true or false"
        case "array": "a list"
        case "object": "an object"
        default: kind
        }
    }

    /// A line for a decision that has lost its item.
    static func sentence(_ orphan: Orphan, path: String) -> String {
        "\(path): \(subject(of: orphan.decision)): \(orphan.reason.rawValue). \(orphan.detail)"
    }

    /// A sentence that counts what was carried.
    static func carried(_ review: CatalogReview, path: String) -> String {
        let all = review.decisions.count + review.orphans.count
        return "\(path): \(review.decisions.count) of \(all) decisions carried; look at the orphans and decide anew."
    }

    /// What a decision is on: targets t-10ec249ca6 “累计完成7600户以上”.
    private static func subject(of decision: Decision) -> String {
        let words = decision.anchor.map { anchor in
            "“" + (anchor.exact.count > 30 ? anchor.exact.prefix(30) + "…" : anchor.exact) + "”"
        }
        return ([decision.list.rawValue] + [decision.item, words].compactMap { $0 }).joined(separator: " ")
    }

    private static func alternatives(_ choices: [String]) -> String {
        choices.count < 2
            ? choices.joined() : choices.dropLast().joined(separator: ", ") + " or " + (choices.last ?? "")
    }
}
