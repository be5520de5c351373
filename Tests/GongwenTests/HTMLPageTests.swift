import Foundation
import Gongwen
import SpecSupport
import Testing

/// Real pages, where a folder of them lies beside the package; they are not the project's to hand on.
@Suite("Real pages") struct HTMLPageTests {
    private static let pages: [String] = {
        let folder = Spec.root + "/../shared/notices"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let pages = names.filter { $0.hasSuffix(".html") }.sorted().map { folder + "/" + $0 }
        if pages.isEmpty { print("SKIPPED: no pages in shared/notices beside the package") }
        return pages
    }()

    @Test("The notice is found without the page around it", arguments: pages)
    func notice(_ path: String) throws {
        let bytes = [UInt8](try #require(FileManager.default.contents(atPath: path)))
        let page = try PageLayout(bytes, as: .utf8)
        #expect(page.lines.count > 15)
        for word in ["版权所有", "ICP备", "网站标识码", "当前位置", "返回顶部", "扫一扫", "分享到"] {
            #expect(!page.lines.contains { $0.contains(word) }, "\(word) in \(path)")
        }
        for run in page.layout.runs where run.substitute == nil {
            let source = page.text.bytes(of: run.range)
            #expect(String(decoding: bytes[source], as: UTF8.self) == page.text.string(run.range))
        }
    }
}
