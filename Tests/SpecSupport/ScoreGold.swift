import FoundationEssentials

/// What careful readers found in one notice, 人工标注: the content of a file in `Corpus/gold`.
///
/// Field names are those of the files. A field that is compared only where a file states it, be it as null, is `Stated`.
public struct Gold: Decodable, Sendable {
    /// The head of the notice.
    public var document: Head
    /// The outline.
    public var sections: [Section]
    /// The targets of the running text.
    public var targets: [Target]
    /// The responsibility notes.
    public var duties: [Duty]
    /// The time limits.
    public var deadlines: [Deadline]
    /// The rows of service lists.
    public var services: [Service]
    /// The documents and standards named.
    public var citations: [Citation]
    /// The rows of task tables; nil where the file does not speak of any.
    public var tasks: [Task]?
    /// The rows of indicator tables.
    public var indicators: [Indicator]?
    /// The data tables.
    public var tables: [Table]?

    /// Reads the annotations of one notice.
    public init(json: [UInt8]) throws {
        self = try JSONDecoder().decode(Gold.self, from: Data(json))
    }

    /// The head as annotated.
    public struct Head: Decodable, Sendable {
        var title, noticeTitle, kind, stage, number, jurisdiction, level, signedOn, printedOn: String?
        var issuers, addressees, copiedTo, attachments: [String]
        var effectiveOn: Stated<String>?
        var validYears: Stated<Int>?
        var unsure: [String]?
    }

    /// A section as annotated.
    public struct Section: Decodable, Sendable {
        var id, marker: String
        var heading: String?
        var optional: Bool?
        var unsure: [String]?
    }

    /// A quantity as annotated, in a target or in an amount.
    public struct Quantity: Decodable, Sendable {
        var value: Double
        var unit, op: String
        var per: [String]?
        var max: Double?
        var `for`: String?
        var optional: Bool?
    }

    /// A target as annotated.
    public struct Target: Decodable, Sendable {
        var section, quote: String
        var deadline: String?
        var indicator: [String]
        var quantity: Quantity

        enum CodingKeys: CodingKey { case section, quote, deadline, indicator }

        /// Reads a target, whose quantity stands beside its other fields.
        public init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: CodingKeys.self)
            section = try fields.decode(String.self, forKey: .section)
            quote = try fields.decode(String.self, forKey: .quote)
            deadline = try fields.decodeIfPresent(String.self, forKey: .deadline)
            indicator = try fields.decode([String].self, forKey: .indicator)
            quantity = try Quantity(from: decoder)
        }
    }

    /// A duty as annotated.
    public struct Duty: Decodable, Sendable {
        var section, quote: String
        var departments, inherited: [String]
        var leads, supports: [String]?
        var deadline: Stated<String>?
        var optional: Bool?
    }

    /// A time limit as annotated.
    public struct Deadline: Decodable, Sendable {
        var section, quote: String
        var date, start: String?
        var optional: Bool?
    }

    /// A row of a service list as annotated.
    public struct Service: Decodable, Sendable {
        var no: Int?
        var audience, name, content, type, standard, funding: String?
        var leads: [String]?
        var amounts: [Quantity]?
        var optional: Bool?
        var unsure: [String]?
    }

    /// A citation as annotated.
    public struct Citation: Decodable, Sendable {
        var title, number: String?
        var optional: Bool?
    }

    /// A row of a task table as annotated.
    public struct Task: Decodable, Sendable {
        var no: Int?
        var task: String
        var leads, supports: [String]
        var deadline: String?
        var optional: Bool?
    }

    /// A row of an indicator table as annotated; years are keys.
    public struct Indicator: Decodable, Sendable {
        var name: String
        var unit: String?
        var baseline, targets: [String: Entry]?
        var op, attribute: String?
        var optional: Bool?

        /// A cell, of which only numbers are compared.
        struct Entry: Decodable, Sendable {
            var number: Double?

            init(from decoder: any Decoder) throws {
                number = try? decoder.singleValueContainer().decode(Double.self)
            }
        }
    }

    /// A data table as annotated.
    public struct Table: Decodable, Sendable {
        var kind: String
        var caption: String?
        var header: [String?]
        var rows: Int
        var first, last: [String?]?
        var optional: Bool?
    }
}

/// A field that the file has, with a value or with null; where the file has no such field, there is no `Stated`.
struct Stated<Value: Decodable & Sendable>: Decodable, Sendable {
    var value: Value?
}

extension KeyedDecodingContainer {
    /// Tells a field that is null from one that is missing, which decoding by default does not.
    func decodeIfPresent<Value>(_ type: Stated<Value>.Type, forKey key: Key) throws -> Stated<Value>? {
        contains(key) ? Stated(value: try decodeIfPresent(Value.self, forKey: key)) : nil
    }
}
