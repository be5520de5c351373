// The lexicon's files, put into the program as they are, so that it is one file and starts without reading others.
#include "lexicon.h"

#include <string.h>

static const unsigned char time[] = {
#embed "data/time.tsv"
};
static const unsigned char citations[] = {
#embed "data/citations.tsv"
};
static const unsigned char divisions[] = {
#embed "data/divisions.tsv"
};
static const unsigned char numbering[] = {
#embed "data/numbering.tsv"
};
static const unsigned char words[] = {
#embed "data/words.tsv"
};
static const unsigned char units[] = {
#embed "data/units.tsv"
};
static const unsigned char departments[] = {
#embed "data/departments.tsv"
};
static const unsigned char columns[] = {
#embed "data/columns.tsv"
};
static const unsigned char kinds[] = {
#embed "data/kinds.tsv"
};

static const unsigned char labels[] = {
#embed "data/labels.tsv"
};

static const unsigned char sentence[] = {
#embed "data/sentence.tsv"
};

#define FILE_ENTRY(name) {#name ".tsv", name, sizeof name}

static const struct lexicon_file files[] = {
    FILE_ENTRY(time), FILE_ENTRY(citations),
    FILE_ENTRY(divisions), FILE_ENTRY(numbering), FILE_ENTRY(words), FILE_ENTRY(units),
    FILE_ENTRY(departments), FILE_ENTRY(columns), FILE_ENTRY(kinds),       FILE_ENTRY(labels),
    FILE_ENTRY(sentence),
};

struct lexicon_file lexicon_file_named(const char *name) {
    for (size_t index = 0; index < sizeof files / sizeof files[0]; index++) {
        if (strcmp(files[index].name, name) == 0) return files[index];
    }
    return (struct lexicon_file){0};
}
