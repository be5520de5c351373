// The parts of the review page, put into the program as they are, so that it is one file and starts without reading others.
// Their order here is their order in the page: a later style wins, and start.js runs when all else is there.
#include "review_page.h"

static const unsigned char page[] = {
#embed "assets/page.html"
};
static const unsigned char words[] = {
#embed "assets/words.tsv"
};
static const unsigned char style_base[] = {
#embed "assets/styles/base.css"
};
static const unsigned char style_layout[] = {
#embed "assets/styles/layout.css"
};
static const unsigned char style_text[] = {
#embed "assets/styles/text.css"
};
static const unsigned char style_marks[] = {
#embed "assets/styles/marks.css"
};
static const unsigned char style_tables[] = {
#embed "assets/styles/tables.css"
};
static const unsigned char style_card[] = {
#embed "assets/styles/card.css"
};
static const unsigned char style_dialogs[] = {
#embed "assets/styles/dialogs.css"
};
static const unsigned char style_difference[] = {
#embed "assets/styles/difference.css"
};
static const unsigned char style_print[] = {
#embed "assets/styles/print.css"
};
static const unsigned char script_state[] = {
#embed "assets/scripts/state.js"
};
static const unsigned char script_words[] = {
#embed "assets/scripts/words.js"
};
static const unsigned char script_scalars[] = {
#embed "assets/scripts/scalars.js"
};
static const unsigned char script_items[] = {
#embed "assets/scripts/items.js"
};
static const unsigned char script_ranges[] = {
#embed "assets/scripts/ranges.js"
};
static const unsigned char script_grids[] = {
#embed "assets/scripts/grids.js"
};
static const unsigned char script_text[] = {
#embed "assets/scripts/text.js"
};
static const unsigned char script_values[] = {
#embed "assets/scripts/values.js"
};
static const unsigned char script_columns[] = {
#embed "assets/scripts/columns.js"
};
static const unsigned char script_filters[] = {
#embed "assets/scripts/filters.js"
};
static const unsigned char script_rows[] = {
#embed "assets/scripts/rows.js"
};
static const unsigned char script_selection[] = {
#embed "assets/scripts/selection.js"
};
static const unsigned char script_dialogs[] = {
#embed "assets/scripts/dialogs.js"
};
static const unsigned char script_reviewer[] = {
#embed "assets/scripts/reviewer.js"
};
static const unsigned char script_decisions[] = {
#embed "assets/scripts/decisions.js"
};
static const unsigned char script_reviewfile[] = {
#embed "assets/scripts/reviewfile.js"
};
static const unsigned char script_drafts[] = {
#embed "assets/scripts/drafts.js"
};
static const unsigned char script_saving[] = {
#embed "assets/scripts/saving.js"
};
static const unsigned char script_fields[] = {
#embed "assets/scripts/fields.js"
};
static const unsigned char script_form[] = {
#embed "assets/scripts/form.js"
};
static const unsigned char script_editing[] = {
#embed "assets/scripts/editing.js"
};
static const unsigned char script_prefill[] = {
#embed "assets/scripts/prefill.js"
};
static const unsigned char script_adding[] = {
#embed "assets/scripts/adding.js"
};
static const unsigned char script_card[] = {
#embed "assets/scripts/card.js"
};
static const unsigned char script_unplaced[] = {
#embed "assets/scripts/unplaced.js"
};
static const unsigned char script_redline[] = {
#embed "assets/scripts/redline.js"
};
static const unsigned char script_sidebyside[] = {
#embed "assets/scripts/sidebyside.js"
};
static const unsigned char script_events[] = {
#embed "assets/scripts/events.js"
};
static const unsigned char script_charts[] = {
#embed "assets/scripts/charts.js"
};
static const unsigned char script_paper[] = {
#embed "assets/scripts/paper.js"
};
static const unsigned char script_keys[] = {
#embed "assets/scripts/keys.js"
};
static const unsigned char script_start[] = {
#embed "assets/scripts/start.js"
};

#define PART(name, bytes) {name, bytes, sizeof bytes}

static const struct review_page_part parts[] = {
    PART("page.html", page),
    PART("words.tsv", words),
    PART("styles/base.css", style_base),
    PART("styles/layout.css", style_layout),
    PART("styles/text.css", style_text),
    PART("styles/marks.css", style_marks),
    PART("styles/tables.css", style_tables),
    PART("styles/card.css", style_card),
    PART("styles/dialogs.css", style_dialogs),
    PART("styles/difference.css", style_difference),
    PART("styles/print.css", style_print),
    PART("scripts/state.js", script_state),
    PART("scripts/words.js", script_words),
    PART("scripts/scalars.js", script_scalars),
    PART("scripts/items.js", script_items),
    PART("scripts/ranges.js", script_ranges),
    PART("scripts/grids.js", script_grids),
    PART("scripts/text.js", script_text),
    PART("scripts/values.js", script_values),
    PART("scripts/columns.js", script_columns),
    PART("scripts/filters.js", script_filters),
    PART("scripts/rows.js", script_rows),
    PART("scripts/selection.js", script_selection),
    PART("scripts/dialogs.js", script_dialogs),
    PART("scripts/reviewer.js", script_reviewer),
    PART("scripts/decisions.js", script_decisions),
    PART("scripts/reviewfile.js", script_reviewfile),
    PART("scripts/drafts.js", script_drafts),
    PART("scripts/saving.js", script_saving),
    PART("scripts/fields.js", script_fields),
    PART("scripts/form.js", script_form),
    PART("scripts/editing.js", script_editing),
    PART("scripts/prefill.js", script_prefill),
    PART("scripts/adding.js", script_adding),
    PART("scripts/card.js", script_card),
    PART("scripts/unplaced.js", script_unplaced),
    PART("scripts/redline.js", script_redline),
    PART("scripts/sidebyside.js", script_sidebyside),
    PART("scripts/events.js", script_events),
    PART("scripts/charts.js", script_charts),
    PART("scripts/paper.js", script_paper),
    PART("scripts/keys.js", script_keys),
    PART("scripts/start.js", script_start),
};

struct review_page_part review_page_part_at(size_t index) {
    if (index < sizeof parts / sizeof parts[0]) return parts[index];
    return (struct review_page_part){0};
}
