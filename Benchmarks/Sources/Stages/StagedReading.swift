@testable import Extraction
@testable import Gongwen
import Qingdan

/// An extraction taken stage by stage, with the time of each.
///
/// It takes the same steps as `Document(reading:)` and `Catalog(extractedFrom:)`; that they are the same is checked by the
/// size of the catalog.
struct StagedReading {
    /// The time of each stage, in the order they were taken first.
    private(set) var stages = StageTimes()

    /// Takes one source through all stages and gives the size of the catalog.
    mutating func take(_ source: Source) throws -> Int {
        var clock = StageClock()
        func end(_ name: String) { stages.add(clock.lap(), to: name) }

        let reader = Reader.all.first { $0.recognises(source) } ?? .plainText
        let (text, charset) = SourceText.decoding(source.bytes, declared: reader.declaredCharset(source))
        end("decode")
        var layout = try reader.layOut(text)
        end(reader.mediaType == "text/html" ? "HTML" : "lay out")
        layout.recoverTables(in: text)
        end("flattened tables")
        layout.partGluedLines(in: text)
        let (mended, tables) = Mender.mend(layout, text)
        end("mend")
        var document = Document(
            source: source, mediaType: reader.mediaType, charset: charset, text: text, units: mended.units,
            blocks: mended.blocks, origins: mended.origins, tables: tables, cellLines: mended.cellLines,
            diagnostics: layout.notes,
            secondHalves: mended.units.indices.filter { UTF16.isTrailSurrogate(mended.units[$0]) })
        _ = clock.lap()
        document.nameParts()
        document.outline()
        end("outline")
        document.readHead(layout.metadata(in: text))
        end("head")
        document.placeTables()
        _ = clock.lap()
        let reading = Reading(document)
        end("lex")
        var findings = Findings()
        for range in document.head.ranges { findings.claims.append(range) }
        findings.claims.settle()
        _ = clock.lap()
        for rule in Rule.all {
            rule.find(reading, &findings)
            findings.claims.settle()
            findings.pastTimes.settle()
            end("rule \(rule.name)")
        }
        _ = clock.lap()
        let catalog = Catalog(extractedFrom: document)
        // Its lexing and rules were measured above; what it does besides is what is left.
        end("catalog")
        var size = 0
        catalog.writeJSON { size += $0.count }
        end("JSON")
        return size
    }

    /// Reads, extracts and writes one source as a program would, and gives the size of the catalog.
    static func whole(_ source: Source) throws -> Int {
        var size = 0
        Catalog(extractedFrom: try Document(reading: source)).writeJSON { size += $0.count }
        return size
    }
}
