#ifndef QINGDAN_REVIEW_PAGE_H
#define QINGDAN_REVIEW_PAGE_H

#include <stddef.h>

/// A part of the review page as it stands in assets/.
struct review_page_part {
    /// The part's name, such as styles/text.css.
    const char *name;
    /// Its bytes, UTF-8.
    const unsigned char *bytes;
    /// How many there are.
    size_t count;
};

/// The part of a number, in the order they go into the page; one with no name behind the last.
struct review_page_part review_page_part_at(size_t index);

#endif
