// The lexicon's files, put into the program as they are, so that it is one file and starts without reading others.
#include "lexicon.h"

#include <string.h>

static const unsigned char bodies[] = {
#embed "data/bodies.tsv"
};
static const unsigned char cells[] = {
#embed "data/cells.tsv"
};
static const unsigned char changes[] = {
#embed "reports/changes.tsv"
};
static const unsigned char citations[] = {
#embed "data/citations.tsv"
};
static const unsigned char columns[] = {
#embed "data/columns.tsv"
};
static const unsigned char departments[] = {
#embed "data/departments.tsv"
};
static const unsigned char divisions[] = {
#embed "data/divisions.tsv"
};
static const unsigned char generic[] = {
#embed "data/generic.tsv"
};
static const unsigned char head[] = {
#embed "data/head.tsv"
};
static const unsigned char html[] = {
#embed "data/html.tsv"
};
static const unsigned char kinds[] = {
#embed "data/kinds.tsv"
};
static const unsigned char labels[] = {
#embed "data/labels.tsv"
};
static const unsigned char numbering[] = {
#embed "data/numbering.tsv"
};
static const unsigned char parties[] = {
#embed "data/parties.tsv"
};
static const unsigned char parts[] = {
#embed "data/parts.tsv"
};
static const unsigned char per[] = {
#embed "data/per.tsv"
};
static const unsigned char references[] = {
#embed "data/references.tsv"
};
static const unsigned char responsibility[] = {
#embed "data/responsibility.tsv"
};
static const unsigned char rules[] = {
#embed "data/rules.tsv"
};
static const unsigned char sentence[] = {
#embed "data/sentence.tsv"
};
static const unsigned char shares[] = {
#embed "data/shares.tsv"
};
static const unsigned char steps[] = {
#embed "data/steps.tsv"
};
static const unsigned char tables[] = {
#embed "data/tables.tsv"
};
static const unsigned char tablewords[] = {
#embed "data/tablewords.tsv"
};
static const unsigned char time[] = {
#embed "data/time.tsv"
};
static const unsigned char units[] = {
#embed "data/units.tsv"
};
static const unsigned char words[] = {
#embed "data/words.tsv"
};
static const unsigned char catalog_schema[] = {
#embed "../../Schemas/catalog.schema.json"
};
static const unsigned char difference_schema[] = {
#embed "../../Schemas/difference.schema.json"
};
static const unsigned char review_schema[] = {
#embed "../../Schemas/review.schema.json"
};

#define TABLE(name) {#name ".tsv", name, sizeof name}

static const struct lexicon_file files[] = {
    TABLE(bodies),
    TABLE(cells),
    TABLE(changes),
    TABLE(citations),
    TABLE(columns),
    TABLE(departments),
    TABLE(divisions),
    TABLE(generic),
    TABLE(head),
    TABLE(html),
    TABLE(kinds),
    TABLE(labels),
    TABLE(numbering),
    TABLE(parties),
    TABLE(parts),
    TABLE(per),
    TABLE(references),
    TABLE(responsibility),
    TABLE(rules),
    TABLE(sentence),
    TABLE(shares),
    TABLE(steps),
    TABLE(tables),
    TABLE(tablewords),
    TABLE(time),
    TABLE(units),
    TABLE(words),
    {"catalog.schema.json", catalog_schema, sizeof catalog_schema},
    {"difference.schema.json", difference_schema, sizeof difference_schema},
    {"review.schema.json", review_schema, sizeof review_schema},
};

struct lexicon_file lexicon_file_named(const char *name) {
    for (size_t index = 0; index < sizeof files / sizeof files[0]; index++) {
        if (strcmp(files[index].name, name) == 0) return files[index];
    }
    return (struct lexicon_file){0};
}
