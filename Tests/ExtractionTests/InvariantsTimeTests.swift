import Glibc
import Gongwen
import Qingdan
import SpecSupport
import Testing

/// Time grows with the size of the file and no faster, whatever is in it.
@Suite(.serialized) struct InvariantsTimeTests {
    /// What is repeated to make a long file: ordinary text, and what invites to look back or ahead without end.
    static let shapes: [(name: String, head: String, part: String)] = [
        ("paragraphs.txt", "", "到2025年底，养老机构护理型床位占比达到55%以上。（市民政局、财政局）\n"),
        ("items.txt", "", "1. 加强领导。各县（市、区）要在2024年6月底前建设20个中心。\n\n"),
        ("line.txt", "", "到2025年底，累计完成7600户以上；"),
        ("digits.txt", "一、目标\n", "7"),
        ("brackets.txt", "一、目标\n", "（"),
        ("titles.txt", "一、目标\n", "《"),
        ("numerals.txt", "一、目标\n", "一"),
        ("values.txt", "一、目标\n到2025年，指标达到", "0.5、"),
        ("percentages.txt", "一、目标\n到2025年，", "10%、"),
        ("names.txt", "（", "市民政局、"),
        ("blank.txt", "一、目标\n", "\n"),
        ("spaces.txt", "一、目标", " "),
        ("tabs.txt", "序号\t任务\n", "1\t建设\n"),
        ("cells.txt", "服务对象\n服务项目\n", "老年人\n"),
        ("rows.txt", "序号\n任务\n责任单位\n", "1\n建设中心\n市民政局\n"),
        ("headers.txt", "", "序号\n任务\n责任单位\n"),
        ("lost.txt", "", "序号\n任务\n责任单位\n1\n市民政局\n市财政局\n2\n"),
        ("groups.txt", "序号\t任务\t责任单位\n", "（一）养老\n1\t建设中心\t市民政局\n"),
        ("captions.txt", "任务表\n", "任务表\n序号\t任务\t责任单位\n"),
        ("page.html", "<html><body>", "<p>到2025年底，护理型床位占比达到55%以上。（市民政局）</p>"),
        ("nested.html", "<html><body>", "<div>"),
        ("rows.html", "<table>", "<tr><td>1</td><td>建设20个中心</td></tr>"),
        ("inline.html", "<p>", "<b>市</b>"),
        ("references.html", "<p>", "&nbsp;"),
        ("open.html", "<p>", "<"),
    ]

    private func bytes(_ shape: (name: String, head: String, part: String), count: Int) -> [UInt8] {
        let part = Array(shape.part.utf8)
        var bytes = Array(shape.head.utf8)
        bytes.reserveCapacity(count)
        while bytes.count < count { bytes += part }
        return bytes
    }

    /// The processor time that extracting takes on its own thread, which neither other programs nor other tests change
    /// much.
    private func time(_ bytes: [UInt8], named name: String) -> Double {
        let start = threadTime
        _ = try? Samples.extract(bytes, named: name)
        return threadTime - start
    }

    private var threadTime: Double {
        var now = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
        return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
    }

    @Test(arguments: shapes.indices) func timeIsLinear(index: Int) throws {
        let shape = Self.shapes[index]
        let (small, large) = (bytes(shape, count: 50_000), bytes(shape, count: 200_000))
        let short = (0..<3).map { _ in time(small, named: shape.name) }.min() ?? 0
        let long = (0..<2).map { _ in time(large, named: shape.name) }.min() ?? 0
        // Four times the size may take six times as long and not sixteen; small times are all start and noise.
        #expect(long < short * 6 + 0.05, "\(shape.name): \(short) s for 50 KB, \(long) s for 200 KB")
    }

    @Test func aLineOfThreeMegabytes() throws {
        let shape = (name: "line.txt", head: "一、目标\n", part: "到2025年底累计完成7600户以上，")
        // A tenth first: what takes long there would not come back from the whole.
        try #require(time(bytes(shape, count: 300_000), named: shape.name) < 3)
        #expect(time(bytes(shape, count: 3_000_000), named: shape.name) < 30)
    }
}
