import Qingdan
import SpecSupport
import Testing

/// What a sentence that ends in a colon says for the items below it: their time, and what they do not name again.
@Suite struct AnnouncementTests {
    private func told(_ lines: [String]) throws -> [String] {
        let catalog = try Samples.extract(Array(lines.joined(separator: "\n").utf8), named: "s.txt")
        return catalog.targets.map { "\($0.section ?? "") \($0.indicator): \(SentenceSpec.told($0))" }
    }

    @Test func itsTimeHoldsForItsItems() throws {
        let lines = [
            "某市发展规划", "一、主要目标", "“十四五”时期的主要目标是：", "——绿色转型。单位能耗累计下降13.5%。", "——保障有力。床位达到3000张。",
            "二、其他", "建成中心5个。",
        ]
        #expect(
            try told(lines) == [
                "1 单位能耗: eq 13.5 % decrease by 2025-12-31", "1 床位: eq 3000 张 by 2025-12-31", "2 中心: eq 5 个",
            ])
    }

    @Test func aTimeInASentenceBeforeDoesNot() throws {
        #expect(try told(["某市规划", "一、目标", "到2025年，体系基本建成。床位达到3000张。"]) == ["1 床位: eq 3000 张"])
    }

    @Test func itNamesWhatItsItemsDoNot() throws {
        let lines = [
            "某市公积金管理办法", "第一条 家庭首次申请贷款的最高额度为：", "（一）单职工缴存家庭不超过50万元，双职工缴存家庭不超过70万元；", "（二）多子女家庭不超过80万元。",
        ]
        #expect(
            try told(lines) == [
                "1.1 家庭首次申请贷款的最高额度: lte 500000 元 for 单职工缴存家庭",
                "1.1 家庭首次申请贷款的最高额度: lte 700000 元 for 双职工缴存家庭",
                "1.2 家庭首次申请贷款的最高额度: lte 800000 元 for 多子女家庭",
            ])
    }

    @Test func whatIsGivenIsTheNameAndWhoGetsItTheGroup() throws {
        #expect(
            try told(["某市人才办法", "第一条 对引进人才给予一次性安家补贴：博士研究生2万元、硕士研究生1万元。"]) == [
                "1 安家补贴: eq 20000 元 for 博士研究生", "1 安家补贴: eq 10000 元 for 硕士研究生",
            ])
    }

    @Test func whatStandsUnderAHeadingOfHistoryCommitsToNothing() throws {
        let lines = ["某市农田规划", "一、建设成效", "亩均粮食产量提高约100公斤。", "二、建设目标", "亩均粮食产量提高100公斤。"]
        #expect(try told(lines) == ["2 亩均粮食产量: eq 100 公斤 per 亩 increase"])
    }
}
