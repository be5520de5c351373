import Qingdan
import SpecSupport
import Testing

/// That the score counts, and the floors hold, as they say.
@Suite struct ScoreTests {
    private let gold = """
        {"document": {"title": "某市实施方案", "noticeTitle": null, "kind": null, "stage": "issued", "number": "某政办[2024]1号",
          "issuers": ["某市人民政府办公室"], "jurisdiction": "某市", "level": "prefecture", "signedOn": null, "printedOn": null,
          "addressees": [], "copiedTo": [], "attachments": ["某市“清单”"], "validYears": null},
         "sections": [{"id": "2.10", "marker": "1.", "heading": "床位。"}],
         "targets": [{"section": "2.10", "quote": "达到55%以上", "value": 55, "unit": "％", "op": "gte", "per": [],
           "deadline": "2025-12-31", "indicator": ["床位"]},
           {"section": "1", "quote": "全覆盖", "value": 100, "unit": "%", "op": "eq", "per": [], "deadline": null,
           "indicator": [], "optional": true}],
         "duties": [{"section": "2.10", "departments": ["市民政局", "市财政局"], "leads": ["市民政局"], "inherited": [], "quote": ""}],
         "deadlines": [{"section": "2.10", "quote": "到2025年底", "date": "2025-12-31", "start": null}],
         "services": [{"no": 1, "audience": null, "name": "床位", "content": null, "type": null, "standard": null,
           "funding": null, "leads": ["市民政局"], "amounts": [{"value": 55, "unit": "%", "op": "gte", "per": []}]}],
         "citations": [{"title": "规范", "number": null}]}
        """

    private func score(_ change: (inout Catalog) -> Void = { _ in }) throws -> Score {
        var catalog = Catalog.sample
        change(&catalog)
        return Score(of: catalog, against: try Gold(json: Array(gold.utf8)))
    }

    @Test func whatIsRightScoresOne() throws {
        let score = try score()
        for list in Score.List.allCases where list != .document {
            #expect(score[list].f1 == 1 && score[list].strict == 1, "\(list): \(score[list].remarks)")
        }
        #expect(score[.document].remarks.count == 1, "〔〕 and [] differ in numbers: \(score[.document].remarks)")
        #expect(score[.targets].wanted == 1, "an optional item neither rewards nor punishes")
    }

    @Test func aWrongAttributeCostsStrictOnly() throws {
        let score = try score { $0.targets[0].quantity.op = "eq" }
        #expect(score[.targets].f1 == 1)
        #expect(score[.targets].strict == 0)
        #expect(score[.amounts].strict == 1)
    }

    @Test func aMissAndASurplusItemCostF1() throws {
        let score = try score { catalog in
            catalog.deadlines[0].end = "2024-12-31"
            catalog.citations.append(catalog.citations[0])
        }
        #expect(score[.deadlines].f1 == 0)
        #expect(score[.citations].precision == 0.5 && score[.citations].recall == 1)
    }

    @Test func aMultiplierInTheUnitMakesNoDifference() throws {
        let score = try score { catalog in
            catalog.targets[0].quantity.value = 0.0055
            catalog.targets[0].quantity.unit = "万%"
        }
        #expect(score[.targets].strict == 1)
    }

    @Test func anItemOfAnotherSectionIsAnother() throws {
        let score = try score { $0.duties[0].section = "2.11" }
        #expect(score[.duties].hits == 0)
    }

    @Test func aQuoteBesideItsSliceCostsEvidence() throws {
        let score = try score { $0.citations[0].evidence.start += 1 }
        #expect(score[.evidence].exact == score[.evidence].wanted - 1)
        #expect(score[.evidence].f1 < 1)
    }

    @Test func floorsRiseAndNeverSink() throws {
        var floors = ScoreFloors()
        let (good, bad) = (try score(), try score { $0.targets[0].quantity.op = "eq" })
        #expect(floors.figures(of: good).allSatisfy { $0.isTooLow }, "a figure without a floor is no figure that holds")
        floors.raise(to: bad)
        #expect(!floors.figures(of: good).contains { $0.isTooLow })
        floors.raise(to: good)
        let high = floors
        floors.raise(to: bad)
        #expect(floors == high)
        #expect(floors.figures(of: bad).filter(\.isTooLow).map(\.name) == ["targets strict", "targets op"])
        let read = try ScoreFloors(json: floors.json)
        #expect(read == floors)
    }
}
