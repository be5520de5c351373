import Qingdan

extension DifferenceReport {
    /// The report as one HTML file that needs nothing else.
    public var html: String {
        let language = word.language == .chinese ? "zh-CN" : "en"
        var text = """
            <!DOCTYPE html>
            <html lang="\(language)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(Self.escape(word["report.title"] + " " + title))</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            <header><p>\(Self.escape(word["report.title"]))</p><h1>\(Self.escape(title))</h1>
            <p><code>\(Self.escape(names.old))</code> → <code>\(Self.escape(names.new))</code></p>
            <p>\(Self.escape(summary))</p></header>
            <main>

            """
        for group in groups {
            text += "<section><h2>\(Self.escape(group.heading))</h2>\n<ul>\n"
            for entry in group.entries {
                let family = entry.kind.rawValue.split(separator: ".").first.map(String.init) ?? ""
                text += "<li><b class=\"\(family)\">\(Self.escape(entry.title))</b> \(Self.escape(entry.words))"
                let line = entry.redline.map(Self.marked).joined()
                if !line.isEmpty { text += "<blockquote>\(line)</blockquote>" }
                text += "</li>\n"
            }
            text += "</ul></section>\n"
        }
        return text + "</main>\n</body>\n</html>\n"
    }

    private static let style = """
        :root{color-scheme:light dark;--ink:#1d1d1f;--paper:#fdfcf9;--line:#d9d4c8;--soft:#6b675e;--out:#a11c1c;--in:#0b6b3a}
        @media(prefers-color-scheme:dark){:root{--ink:#ece9e2;--paper:#1b1a18;--line:#45423b;--soft:#a8a397;--out:#ff9a8f;--in:#7fdba6}}
        body{margin:2.5rem auto;max-width:46rem;padding:0 1.25rem;color:var(--ink);background:var(--paper);
        font:1rem/1.75 "Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif}
        header{border-bottom:2px solid var(--ink);margin-bottom:1.5rem}header p{color:var(--soft);margin:.3rem 0}
        h1{font-size:1.5rem;line-height:1.4;margin:.2rem 0}h2{font-size:1.05rem;border-bottom:1px solid var(--line);margin:2rem 0 .6rem}
        ul{list-style:none;padding:0}li{margin:.8rem 0}li b{font-family:system-ui,sans-serif;font-size:.85rem;padding:.1rem .5rem;
        border:1px solid currentColor;border-radius:.25rem;margin-right:.4rem}
        blockquote{white-space:pre-line;margin:.4rem 0 0;padding-left:.9rem;border-left:3px solid var(--line)}
        del{color:var(--out);text-decoration-thickness:1px}ins{color:var(--in);text-decoration:underline;text-underline-offset:.2em}
        @media print{body{margin:0;max-width:none}li{break-inside:avoid}}
        """

    private static func marked(_ part: Redline.Part) -> String {
        let words = escape(part.text)
        return switch part.change {
        case .kept: words
        case .removed: "<del>\(words)</del>"
        case .added: "<ins>\(words)</ins>"
        }
    }

    /// Words in which nothing is taken for HTML.
    private static func escape(_ words: String) -> String {
        var escaped = ""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
