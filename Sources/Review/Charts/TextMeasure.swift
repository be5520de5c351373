/// How wide words are in print, without the font: a Chinese character is one em.
enum TextMeasure {
    /// The width of a text in a size, in the units of the size, rounded up.
    static func width(of text: String, size: Int) -> Int {
        (text.unicodeScalars.reduce(0) { $0 + hundredths($1) } * size + 99) / 100
    }

    /// The text, or as much of it as is not wider than this, and then ….
    static func shortened(_ text: String, to width: Int, size: Int) -> String {
        guard self.width(of: text, size: size) > width else { return text }
        var left = width * 100 / size - 100
        var short = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            left -= hundredths(scalar)
            if left < 0 { break }
            short.append(scalar)
        }
        return String(short) + "…"
    }

    /// The hundredths of an em a scalar takes, rather more than less.
    private static func hundredths(_ scalar: Unicode.Scalar) -> Int {
        switch scalar {
        case "0"..."9": 58
        case "i", "j", "l", "t", "f", "r", "I", " ", ".", ",", ":", ";", "'", "|", "!", "(", ")", "[", "]": 38
        case "m", "w", "M", "W", "%", "@": 94
        case "A"..."Z", "&", "#", "+", "=", "<", ">", "~": 68
        case "\u{0}"..."\u{7F}": 58
        case "\u{300}"..."\u{36F}", "\u{FE00}"..."\u{FE0F}", "\u{200B}"..."\u{200F}": 0
        case "\u{80}"..."\u{24F}": 62
        default: 100
        }
    }
}
