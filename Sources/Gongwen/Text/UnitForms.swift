/// What single UTF-16 units stand for where several rules agree on it, whatever width and make they are printed in.
extension UInt16 {
    /// The value of a digit 0-9, half- or full-width, or nil.
    @inlinable @inline(__always)
    package var digit: Int? {
        switch self {
        case "0"..."9": Int(self - UInt16(unit: "0"))
        case "０"..."９": Int(self - UInt16(unit: "０"))
        default: nil
        }
    }

    /// The value of a Chinese digit 〇零一二三四五六七八九, or nil.
    @inlinable
    package var hanDigit: Int? {
        switch self {
        case "〇", "零": 0
        case "一": 1
        case "二": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }

    /// The value of a digit of a date in Chinese numerals: ○ ◯ and the letter O are printed for 〇; or nil.
    @inlinable
    package var dateDigit: Int? {
        switch self {
        case "○", "◯", "O", "Ｏ": 0
        default: hanDigit
        }
    }

    /// Whether the unit opens a round, square, lenticular or tortoise-shell bracket; quotation marks are none.
    @inlinable @inline(__always)
    package var opensBracket: Bool {
        switch self {
        case "（", "(", "〔", "[", "［", "【", "﹝", "〖": true
        default: false
        }
    }

    /// Whether the unit closes a round, square, lenticular or tortoise-shell bracket.
    @inlinable @inline(__always)
    package var closesBracket: Bool {
        switch self {
        case "）", ")", "〕", "]", "］", "】", "﹞", "〗": true
        default: false
        }
    }

    /// Whether the unit is ： or its half-width form.
    @inlinable @inline(__always)
    package var isColon: Bool { self == "：" || self == ":" }

    /// Whether the unit is ， or its half-width form.
    @inlinable @inline(__always)
    package var isComma: Bool { self == "，" || self == "," }

    /// Whether the unit ends a sentence or a group of clauses; a half-width ; does too.
    @inlinable @inline(__always)
    package var isStop: Bool { self == ";" || UnitClass.of(self).contains(.stop) }
}
