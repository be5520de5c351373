/** The columns of each list: the name of its word, and what stands in it for an item. */
const COLUMNS = {
  all: [
    ["column.kind", (item) => kindLabel(item.list), "kind"],
    ["column.says", (item) => summaryOf(item), "main"],
    ["column.section", (item) => item.section, "section"],
  ],
  document: [
    ["column.says", (item) => summaryOf(item), "main"],
    ["field.number", (item, value) => value.number],
    ["field.signedOn", (item, value) => value.signedOn, "date"],
  ],
  targets: [
    ["field.indicator", (item, value) => value.indicator + (value.for ? `（${value.for}）` : ""), "main"],
    ["column.quantity", (item, value) => quantityText(value.quantity), "number"],
    ["column.deadline", (item, value) => timeText(value.deadline), "date"],
    ["column.bodies", (item) => dutiesOf(item).flatMap((duty) => bodiesOf(duty)).filter((body) => !body.inherited).map((body) => body.name).slice(0, 3).join("、"), "bodies"],
    ["column.section", (item) => item.section, "section"],
  ],
  duties: [
    ["column.task", (item, value) => value.task ?? headingOf(item.section), "main"],
    ["column.bodies", (item, value) => bodiesText(value.departments ?? []), "bodies"],
    ["column.deadline", (item, value) => timeText(value.deadline), "date"],
    ["column.section", (item) => item.section, "section"],
  ],
  deadlines: [
    ["column.words", (item, value) => value.text, "main"],
    ["field.start", (item, value) => value.start, "date"],
    ["field.end", (item, value) => value.end ?? (value.recurs ? timeText({recurs: value.recurs}) : ""), "date"],
    ["column.section", (item) => item.section, "section"],
  ],
  services: [
    ["field.no", (item, value) => value.no, "number"],
    ["field.name", (item, value) => value.name, "main"],
    ["field.audience", (item, value) => value.audience],
    ["column.amounts", (item, value) => (value.amounts ?? []).map(quantityText).join("；"), "number"],
    ["column.bodies", (item, value) => bodiesText(value.leads ?? []), "bodies"],
  ],
  citations: [
    ["field.title", (item, value) => value.title, "main"],
    ["field.number", (item, value) => value.number],
    ["column.section", (item) => item.section, "section"],
  ],
  tables: [
    ["column.caption", (item) => summaryOf(item), "main"],
    ["column.kind", (item, value) => valueWord("table", value.kind)],
    ["column.rows", (item, value) => value.rows.length, "number"],
    ["column.columns", (item, value) => value.header.filter(Boolean).join("、"), "bodies"],
  ],
  numerals: [
    ["column.numeral", (item, value) => value.quote, "main"],
    ["column.around", (item, value) => aroundOf(value)],
    ["column.section", (item) => item.section, "section"],
  ],
  notices: [
    ["column.severity", (item, value) => valueWord("severity", value.severity), "kind"],
    ["column.message", (item, value) => value.message, "main"],
    ["column.code", (item, value) => value.code, "code"],
  ],
  orphans: [
    ["column.kind", (item, value) => kindLabel(value.decision.list), "kind"],
    ["column.words", (item, value) => value.decision.anchor?.exact, "main"],
    ["column.status", (item, value) => valueWord("status", value.decision.decision)],
    ["column.reason", (item, value) => value.detail ?? valueWord("orphan", value.reason)],
  ],
};

/** The lists with a tab, in order. */
const TABS = ["all", "targets", "duties", "deadlines", "services", "citations", "document", "tables", "numerals", "notices", "orphans"];

/** The label of a kind of item, with the colour and line of its highlights. */
function kindLabel(list) {
  const kinds = {targets: "target", duties: "duty", deadlines: "deadline", services: "service", citations: "citation", document: "head"};
  return make("span", {class: `label ${kinds[list] ?? "notice"}`}, word(`one.${list}`));
}

/** A numeral with the words around it. */
function aroundOf(evidence) {
  const block = state.edition.blocks[state.edition.index.get(evidence.block)];
  const [start, end] = [unitAt(block, evidence.start), unitAt(block, evidence.end)];
  const before = block.text.slice(Math.max(0, start - 12), start);
  return make("span", {}, before, make("b", {}, block.text.slice(start, end)), block.text.slice(end, end + 12));
}
