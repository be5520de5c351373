/** The columns of each list: the name of its word, what stands in it for an item, and how it is set. */
const COLUMNS = {
  all: [
    ["column.kind", (_, item) => kindLabel(item.list), "kind"],
    ["column.says", (_, item) => summaryOf(item), "main"],
    ["column.section", (_, item) => item.section, "section"],
  ],
  document: [
    ["column.says", (_, item) => summaryOf(item), "main"],
    ["field.number", (value) => value.number],
    ["field.signedOn", (value) => value.signedOn, "date"],
  ],
  targets: [
    ["field.indicator", (value) => value.indicator + (value.for ? `（${value.for}）` : ""), "main"],
    ["column.quantity", (value) => quantityText(value.quantity), "number"],
    ["column.deadline", (value) => timeText(value.deadline), "date"],
    ["column.bodies", (_, item) => dutiesOf(item).flatMap((duty) => bodiesOf(duty)).filter((body) => !body.inherited).map((body) => body.name).slice(0, 3).join("、"), "bodies"],
    ["column.section", (_, item) => item.section, "section"],
  ],
  duties: [
    ["column.task", (value, item) => value.task ?? headingOf(item.section), "main"],
    ["column.bodies", (value) => bodiesText(value.departments ?? []), "bodies"],
    ["column.deadline", (value) => timeText(value.deadline), "date"],
    ["column.section", (_, item) => item.section, "section"],
  ],
  deadlines: [
    ["column.words", (value) => value.text, "main"],
    ["field.start", (value) => value.start, "date"],
    ["field.end", (value) => value.end ?? (value.recurs ? timeText({recurs: value.recurs}) : ""), "date"],
    ["column.section", (_, item) => item.section, "section"],
  ],
  services: [
    ["field.no", (value) => value.no, "number"],
    ["field.name", (value) => value.name, "main"],
    ["field.audience", (value) => value.audience],
    ["column.amounts", (value) => (value.amounts ?? []).map(quantityText).join("；"), "number"],
    ["column.bodies", (value) => (value.leads ?? []).map((body) => body.name).join("、"), "bodies"],
  ],
  citations: [
    ["field.title", (value) => value.title, "main"],
    ["field.number", (value) => value.number],
    ["column.section", (_, item) => item.section, "section"],
  ],
  tables: [
    ["column.caption", (_, item) => summaryOf(item), "main"],
    ["column.kind", (value) => valueWord("table", value.kind)],
    ["column.rows", (value) => value.rows.length, "number"],
    ["column.columns", (value) => value.header.filter(Boolean).join("、"), "bodies"],
  ],
  numerals: [
    ["column.numeral", (value) => value.quote, "main"],
    ["column.around", (value) => aroundOf(value)],
    ["column.section", (_, item) => item.section, "section"],
  ],
  notices: [
    ["column.severity", (value) => valueWord("severity", value.severity), "kind"],
    ["column.message", (value) => value.message, "main"],
    ["column.code", (value) => value.code, "code"],
  ],
  orphans: [
    ["column.kind", (value) => kindLabel(value.decision.list), "kind"],
    ["column.words", (value) => value.decision.anchor?.exact, "main"],
    ["column.status", (value) => valueWord("status", value.decision.decision)],
    ["column.reason", (value) => value.detail ?? valueWord("orphan", value.reason)],
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
