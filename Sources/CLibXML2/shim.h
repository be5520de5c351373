#ifndef QINGDAN_LIBXML2_SHIM_H
#define QINGDAN_LIBXML2_SHIM_H

// libxml2's headers would bring in those of ICU, which clash with the copy inside Foundation. Nothing here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <string.h>

/// What is told of a page while it is parsed; `state` comes back with every call.
struct html_listener {
    /// A start tag, with its attributes as name and value in turn.
    startElementSAXFunc start;
    /// An end tag, or the place where one is implied.
    endElementSAXFunc end;
    /// A piece of text or one character that a reference stands for.
    charactersSAXFunc text;
};

/// A parser over a page in UTF-8, or NULL where there is no memory.
///
/// A SAX table and a few fields of the context have to be set, which C does more plainly than Swift. The charset is
/// settled, whatever the page says of itself.
static inline htmlParserCtxtPtr html_parser_create(const char *bytes, int count, struct html_listener listener) {
    htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(bytes, count);
    if (parser == NULL) return NULL;
    htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                   HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD);
    parser->options |= XML_PARSE_HUGE;
    parser->charset = XML_CHAR_ENCODING_UTF8;
    memset(parser->sax, 0, sizeof *parser->sax);
    parser->sax->initialized = 1;
    parser->sax->startElement = listener.start;
    parser->sax->endElement = listener.end;
    parser->sax->characters = listener.text;
    parser->sax->ignorableWhitespace = listener.text;
    return parser;
}

/// Parses the page; `state` is handed to the listener.
static inline void html_parser_run(htmlParserCtxtPtr parser, void *state) {
    parser->userData = state;
    htmlParseDocument(parser);
}

/// Frees a parser.
static inline void html_parser_free(htmlParserCtxtPtr parser) {
    htmlFreeParserCtxt(parser);
}

/// The index of the byte the parser has come to.
static inline long html_parser_position(htmlParserCtxtPtr parser) {
    if (parser->input == NULL) return -1;
    return (long)parser->input->consumed + (parser->input->cur - parser->input->base);
}

/// Forgets the element just opened if more than `limit` are open, and says whether it did.
///
/// For every end tag without a start tag libxml2 looks through all open elements; a limit keeps the time linear.
static inline int html_parser_flatten(htmlParserCtxtPtr parser, int limit) {
    if (parser->nameNr <= limit) return 0;
    parser->nameNr -= 1;
    parser->name = parser->nameTab[parser->nameNr - 1];
    return 1;
}

#endif
