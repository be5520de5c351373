#ifndef QINGDAN_LEXICON_H
#define QINGDAN_LEXICON_H

#include <stddef.h>

/// A file of the lexicon as it stands in data/.
struct lexicon_file {
    /// The file's name, such as units.tsv.
    const char *name;
    /// Its bytes, UTF-8.
    const unsigned char *bytes;
    /// How many there are.
    size_t count;
};

/// The file of a name, or one with no name where there is none.
struct lexicon_file lexicon_file_named(const char *name);

#endif
