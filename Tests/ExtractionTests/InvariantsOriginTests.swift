import Gongwen
import Qingdan
import SpecSupport
import Testing

/// Every character of a catalog leads back to its bytes, and every character of a text is in it once.
@Suite struct InvariantsOriginTests {
    private static let files = Spec.notices + Spec.moreNotices

    @Test(arguments: files) func everyOriginDecodesToItsText(file: SampleFile) throws {
        let (catalog, bytes) = (try Samples.catalog(of: file), file.bytes)
        let charset = try #require(Charset(rawValue: catalog.source.charset))
        for block in catalog.blocks {
            let scalars = Array(block.text.unicodeScalars)
            try #require(block.origin.first?.at == 0, "block \(block.id) does not start with an origin")
            for (index, run) in block.origin.enumerated() {
                let end = index + 1 < block.origin.count ? block.origin[index + 1].at : scalars.count
                try #require(
                    run.at < end && run.length > 0 && run.from + run.length <= bytes.count, "block \(block.id)")
                let source = SourceText(decoding: Array(bytes[run.from..<run.from + run.length]), as: charset)
                let (got, want) = (Self.inked(source.units), Self.inked(scalars[run.at..<end]))
                let isReference = got.first == "&" && got.last == ";" && end - run.at == 1
                #expect(got == want || isReference, "block \(block.id) at \(run.at)")
            }
        }
    }

    @Test(arguments: files) func noByteStandsInTwoBlocks(file: SampleFile) throws {
        let runs = try Samples.catalog(of: file).blocks.flatMap { block in block.origin.map { (block.id, $0) } }
            .sorted { $0.1.from < $1.1.from }
        for (before, after) in zip(runs, runs.dropFirst()) {
            #expect(
                before.1.from + before.1.length <= after.1.from,
                "blocks \(before.0) and \(after.0) share byte \(after.1.from)")
        }
    }

    @Test(arguments: files.filter { $0.name.hasSuffix(".txt") })
    func everyIdeographOfATextStandsInABlock(file: SampleFile) throws {
        let (catalog, bytes) = (try Samples.catalog(of: file), file.bytes)
        let charset = try #require(Charset(rawValue: catalog.source.charset))
        var isCovered = [Bool](repeating: false, count: bytes.count)
        for run in catalog.blocks.flatMap(\.origin) {
            for index in run.from..<run.from + run.length { isCovered[index] = true }
        }
        let text = SourceText(decoding: bytes, as: charset)
        // The names of columns that a table repeats on each page stand in the catalog once.
        let repeated = Set(catalog.tables.flatMap(\.header).map { Self.inked(Array($0.utf16)) })
        let words = text.units.indices.split { UnitClass.of(text.units[$0]).contains(.space) }
        let lost = words.filter { word in
            word.contains { UnitClass.of(text.units[$0]).contains(.han) && !isCovered[text.byte(of: $0)] }
                && !repeated.contains(text.string(word.startIndex..<word.endIndex))
        }
        #expect(lost.isEmpty, "not in any block: \(lost.map { text.string($0.startIndex..<$0.endIndex) })")
    }

    @Test(arguments: files.filter { $0.name.hasSuffix(".txt") })
    func paragraphsKeepTheOrderOfTheSource(file: SampleFile) throws {
        let starts = try Samples.catalog(of: file).blocks.filter { $0.kind != "cell" }.compactMap(\.origin.first?.from)
        #expect(starts == starts.sorted())
    }

    /// What is printed: units without white space of any kind.
    private static func inked(_ units: [UInt16]) -> String {
        String(decoding: units.filter { !UnitClass.of($0).contains(.space) }, as: UTF16.self)
    }

    private static func inked(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        inked(Array(String(String.UnicodeScalarView(scalars)).utf16))
    }
}
