package import Gongwen
package import Qingdan

extension Qingdan.Head {
    /// The head of a document as the catalog gives it.
    package init(of document: Document) {
        let place = document.head.jurisdiction
        self.init(
            stage: document.head.isDraft ? "draft" : "issued",
            jurisdiction: Jurisdiction(name: place?.name, level: place?.level.rawValue, code: place?.code))
    }
}
