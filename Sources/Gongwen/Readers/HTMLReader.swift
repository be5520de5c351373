extension Reader {
    /// Web pages and fragments of them.
    static let html = Reader(
        mediaType: "text/html",
        recognises: { source in ["html", "htm", "xhtml"].contains(source.fileExtension) },
        declaredCharset: { _ in nil },
        layOut: { _ throws(ReadingError) in Layout() }
    )
}
