import Qingdan
import SpecSupport
import Testing

/// What the program finds in the corpus, readable at a glance: `Tests/Goldens` shows in a review what a change changes.
///
/// `RECORD=1 swift test` rewrites the files and makes that run fail, so that the difference is looked at.
@Suite struct GoldenTests {
    @Test(arguments: Spec.notices) func findingsAreAsRecorded(file: SampleFile) throws {
        let summary = try Samples.catalog(of: file).summary
        let golden = SampleFile(path: Spec.root + "/Tests/Goldens/\(file.stem).txt")
        if Spec.isRecording {
            let isNew = golden.bytes != Array(summary.utf8)
            try golden.write(Array(summary.utf8))
            if isNew { Issue.record("\(golden.name) rewritten; look at the difference and run again without RECORD") }
            return
        }
        let recorded = String(decoding: golden.bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        let found = summary.split(separator: "\n", omittingEmptySubsequences: false)
        let changes = found.difference(from: recorded).map { change in
            switch change {
            case .insert(_, let line, _): "+ \(line)"
            case .remove(_, let line, _): "- \(line)"
            }
        }
        #expect(changes.isEmpty, "\(changes.joined(separator: "\n"))")
    }
}

extension Catalog {
    /// The findings as lines: head, outline, targets, duties, deadlines, services, citations.
    fileprivate var summary: String {
        let head: [String?] = [
            document.title, document.noticeTitle, document.kind, document.stage, document.number,
            document.issuers.joined(separator: " "), document.jurisdiction.name, document.jurisdiction.code,
            document.signedOn, document.printedOn, document.addressees.joined(separator: " "),
        ]
        var lines = ["# head", head.map { $0 ?? "-" }.joined(separator: " | "), "# sections"]
        lines += sections.map { "\($0.id) \($0.marker) \($0.heading ?? "-")" }
        lines += ["# targets"] + targets.map(\.line)
        lines +=
            ["# duties"] + duties.map { "\($0.section ?? "-") " + $0.departments.map(\.line).joined(separator: " ") }
        lines +=
            ["# deadlines"] + deadlines.map { "\($0.section ?? "-") \($0.text) \($0.start ?? "-") \($0.end ?? "-")" }
        lines +=
            ["# services"]
            + services.map { "\($0.no.map(String.init) ?? "-") \($0.audience ?? "-") | \($0.name ?? "-")" }
        lines += ["# citations"] + citations.map { "\($0.title ?? "-") \($0.number ?? "-")" }
        lines += ["# unclaimed"] + ledger.unclaimed.map { "\($0.block) \($0.quote)" }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Target {
    fileprivate var line: String {
        let value = quantity.value.map { "\($0)" } ?? "-"
        let per = quantity.per.map { "/" + $0 }.joined()
        return "\(section ?? "-") \(indicator) \(quantity.op) \(value)\(quantity.unit ?? "")\(per)"
            + " \(deadline?.end ?? "-") \(self.for ?? "")"
    }
}

extension Department {
    fileprivate var line: String { name + (role == "party" ? "" : "(\(role))") + (inherited ? "*" : "") }
}
