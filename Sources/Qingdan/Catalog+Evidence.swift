extension Catalog {
    /// Every evidence in the catalog, in the order it is written.
    public var allEvidence: [Evidence] {
        var all: [Evidence] = []
        if let head = document.evidence {
            all += [head.number, head.signedOn, head.printedOn, head.effectiveOn, head.validYears].compactMap { $0 }
            all += head.issuers + head.addressees + head.copiedTo + head.attachments
        }
        for target in targets {
            all += [target.quantity.evidence, target.evidence] + (target.deadline.map { [$0.evidence] } ?? [])
        }
        for duty in duties {
            all += duty.departments.map(\.evidence) + [duty.evidence] + (duty.deadline.map { [$0.evidence] } ?? [])
        }
        all += deadlines.map(\.evidence) + citations.map(\.evidence) + ledger.unclaimed
        for service in services {
            let cells = service.evidence
            all += [cells.no, cells.audience, cells.name, cells.content, cells.type, cells.standard, cells.funding]
                .compactMap { $0 }
            all += service.leads.map(\.evidence) + service.amounts.map(\.evidence)
        }
        return all + diagnostics.flatMap { [$0.evidence, $0.related].compactMap { $0 } }
    }
}
