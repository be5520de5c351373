/** Values of items in words. */

/** The signs of bounds. */
const SIGNS = {gte: "≥", gt: ">", lte: "≤", lt: "<", approx: "≈", eq: "", range: ""};

/** A quantity: ≥ 7600 户; what it is per comes after a stroke. */
function quantityText(quantity) {
  if (!quantity) return "";
  const number = (value) => (value === null || value === undefined ? "?" : value.toLocaleString("en-US", {maximumFractionDigits: 6}));
  const value = quantity.op === "range" ? `${number(quantity.value)}–${number(quantity.max)}` : `${SIGNS[quantity.op] ?? ""}${number(quantity.value)}`;
  const per = (quantity.per ?? []).map((thing) => `/${thing}`).join("");
  const unit = quantity.unit === null || quantity.unit === undefined ? "" : quantity.unit === "%" ? "%" : ` ${quantity.unit}`;
  return `${value}${unit}${per}`;
}

/** A time limit: its last day, or the day it comes back on; the words where it has neither. */
function timeText(time) {
  if (!time) return "";
  if (time.start && time.end) return `${time.start} – ${time.end}`;
  if (time.end) return time.end;
  if (time.recurs) return word("yearly", {day: time.recurs.slice(2)});
  return time.start ? `${time.start} –` : time.text ?? "";
}

/** The bodies of a duty or service, own ones first. */
const bodiesOf = (item) => (item.list === "duties" ? item.value.departments : item.list === "services" ? item.value.leads : []) ?? [];

/** Bodies in a row: leading ones first by their mark, inherited ones left to the card. */
function bodiesText(bodies) {
  const own = bodies.filter((body) => !body.inherited);
  const sign = (body) => (body.role === "party" ? body.name : `${body.name}（${word(`role.${body.role}`)}）`);
  const inherited = bodies.length - own.length;
  return own.map(sign).join("、") + (inherited ? ` ${word("inherited.count", {count: inherited})}` : "");
}

/** The heading of a section, for an item that has no name of its own. */
function headingOf(section) {
  return state.edition.sections.get(section)?.heading ?? "";
}

/** One line that says what an item is. */
function summaryOf(item) {
  const value = valueNow(item);
  switch (item.list) {
    case "targets": return `${value.indicator ?? ""} ${quantityText(value.quantity)}${value.for ? `（${value.for}）` : ""}`;
    case "duties": return `${value.task ?? headingOf(item.section)}：${bodiesText(value.departments ?? [])}`.replace(/^：/, "");
    case "deadlines": return value.text === timeText(value) ? value.text : `${value.text} ${timeText(value)}`;
    case "services": return value.name ?? value.audience ?? value.content ?? word("unnamed");
    case "citations": return [value.title && `《${value.title}》`, value.number].filter(Boolean).join(" ");
    case "document": return value.title ?? state.edition.catalog.source.name;
    case "tables": return value.caption ?? word("table.number", {number: value.id});
    case "numerals": return value.quote;
    case "orphans": return value.decision.anchor?.exact ?? word(`one.${value.decision.list}`);
    default: return value.message;
  }
}

/** All that can be searched in an item: what it says, its words, its bodies, its section. */
function wordsOf(item) {
  item.words ??= [
    summaryOf(item), item.id, item.section, headingOf(item.section), item.evidence?.quote, item.value.standard, item.value.content,
    item.value.audience, item.value.code, ...bodiesOf(item).flatMap((body) => [body.name, body.canonical]),
  ].filter(Boolean).join(" ").toLowerCase();
  return item.words;
}

/** The duties that answer for an item. */
function dutiesOf(item) {
  return (item.value.duties ?? []).map((id) => state.items.get(`duties:${id}`)).filter(Boolean);
}
