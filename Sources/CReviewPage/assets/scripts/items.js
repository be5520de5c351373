/**
 * An edition of a notice: its catalog, prepared for look-up.
 *
 * @typedef {object} Edition
 * @property {object} catalog
 * @property {object[]} blocks  the catalog's blocks
 * @property {Map<number, number>} index  where each block stands among them, by its id
 * @property {Map<string, object>} sections  the sections by their ids
 * @property {Map<number, object>} [grids]  its tables, by the block each starts at
 * @property {Map<string, object>} [values]  its items by their ids, for the differences
 */

/** Prepares a catalog. */
function makeEdition(catalog) {
  return {
    catalog,
    blocks: catalog.blocks,
    index: new Map(catalog.blocks.map((block, index) => [block.id, index])),
    sections: new Map(catalog.sections.map((section) => [section.id, section])),
  };
}

/** The cells of a service in the order of its row. */
const SERVICE_CELLS = ["no", "audience", "name", "content", "type", "standard", "funding"];

/** The words an item is anchored at; a service has its name, or its first cell that is there. */
function anchorEvidence(list, value) {
  if (list === "document") return null;
  if (list !== "services") return value.evidence ?? null;
  return value.evidence?.name ?? SERVICE_CELLS.map((cell) => value.evidence?.[cell]).find(Boolean) ?? null;
}

/** The place of words in the reading order; what has none comes first. */
function placeOf(edition, evidence) {
  return evidence ? edition.index.get(evidence.block) * 2 ** 32 + evidence.start : -1;
}

/** The section an item stands in. */
function sectionOf(edition, value, evidence) {
  if (typeof value.section === "string") return value.section;
  return evidence ? edition.blocks[edition.index.get(evidence.block)].section : null;
}

/**
 * Makes an item.
 * @returns {Item}
 */
function makeItem(list, number, value, evidence, key) {
  return {
    key, list, number, id: value.id ?? null, value, evidence, section: sectionOf(state.edition, value, evidence),
    place: placeOf(state.edition, evidence), added: false,
  };
}

/** Puts every item of the catalog into the state. */
function readItems() {
  const {catalog} = state.edition;
  const values = {
    document: [catalog.document],
    tables: catalog.tables,
    numerals: catalog.ledger.unclaimed,
    notices: catalog.diagnostics,
  };
  for (const list of [...DECIDABLE, ...LOOKED_AT]) {
    const items = (values[list] ?? catalog[list]).map((value, index) => {
      const evidence = list === "numerals" ? value : list === "tables" ? tableEvidence(value) : anchorEvidence(list, value);
      const name = DECIDABLE.includes(list) && value.id ? value.id : index + 1;
      return makeItem(list, index + 1, value, evidence, `${list}:${name}`);
    });
    if (list !== "notices" && list !== "tables") items.sort((left, right) => left.place - right.place);
    state.lists.set(list, items);
    for (const item of items) state.items.set(item.key, item);
  }
  gatherAll();
}

/** The list of all items a reviewer decides on, in reading order, the largest first where several start at a place. */
function gatherAll() {
  const all = DECIDABLE.flatMap((list) => state.lists.get(list));
  const end = (item) => item.evidence?.end ?? 0;
  all.sort((left, right) => left.place - right.place || end(right) - end(left));
  state.lists.set("all", all);
}

/** The first cell of a table, to go to it. */
function tableEvidence(table) {
  const cell = table.rows.flat().find((cell) => cell.block !== null);
  const block = cell && state.edition.blocks[state.edition.index.get(cell.block)];
  return block ? {block: block.id, start: 0, end: scalarAt(block, block.text.length), quote: block.text} : null;
}

/** Sets the value a JSON pointer leads to. */
function setAt(value, path, replacement) {
  const names = path.split("/").slice(1).map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = names.pop();
  const parent = names.reduce((inner, name) => (inner === null || inner === undefined ? inner : inner[name]), value);
  if (parent !== null && parent !== undefined) parent[last] = replacement;
}

/** An item as it will be: as extracted, with the corrections decided on. */
function valueNow(item) {
  const decision = state.decisions.get(item.key);
  if (decision?.decision !== "corrected") return item.value;
  const value = structuredClone(item.value);
  for (const change of decision.changes) setAt(value, change.path, change.value);
  return value;
}

/** Whether a reviewer can decide on an item: the head, and whatever stands on words. */
function isDecidable(item) {
  return DECIDABLE.includes(item.list) && (item.list === "document" || item.evidence !== null);
}

/** How an item stands: undecided, accepted, rejected, corrected, added; nothing for what is only looked at. */
function statusOf(item) {
  if (!isDecidable(item)) return "";
  return state.decisions.get(item.key)?.decision ?? "undecided";
}
