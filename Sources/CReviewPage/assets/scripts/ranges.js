/**
 * Highlights as ranges of the blocks' texts.
 *
 * @typedef {object} Highlight
 * @property {number} start  in units of the block's text
 * @property {number} end
 * @property {string} kind  target, quantity, deadline, duty, department, service, citation, head, numeral, notice;
 *   lead for the words of a heading; deleted, inserted in a comparison
 * @property {string[]} keys  the items it shows, those it is the evidence of first
 * @property {Set<string>} main  those of them that it is the evidence of
 */

/** The kinds that can be shown and hidden, those that hold others first: where two are equal, the first is outside. */
const KINDS = ["target", "duty", "service", "deadline", "department", "quantity", "citation", "head", "numeral", "notice"];

/** The words of an item by kind, each with whether it is the evidence of the whole. */
function* evidencesOf(list, value) {
  const departments = (bodies) => (bodies ?? []).map((body) => ["department", body.evidence, false]);
  switch (list) {
    case "targets":
      yield ["target", value.evidence, true];
      yield ["quantity", value.quantity?.evidence, false];
      yield ["deadline", value.deadline?.evidence, false];
      break;
    case "duties":
      yield ["duty", value.evidence, true];
      yield* departments(value.departments);
      yield ["deadline", value.deadline?.evidence, false];
      break;
    case "deadlines":
      yield ["deadline", value.evidence, true];
      break;
    case "services":
      for (const cell of SERVICE_CELLS) yield ["service", value.evidence?.[cell], true];
      yield* departments(value.leads);
      yield* (value.amounts ?? []).map((amount) => ["quantity", amount.evidence, false]);
      break;
    case "citations":
      yield ["citation", value.evidence, true];
      break;
    case "document":
      yield* Object.values(value.evidence ?? {}).flat().map((evidence) => ["head", evidence, true]);
      break;
    case "numerals":
      yield ["numeral", value, true];
      break;
    case "notices":
      yield ["notice", value.evidence, true];
      yield ["notice", value.related, false];
      break;
  }
}

/**
 * The ranges of every block that has some, by the block's id. Equal words of one kind are one range of several items.
 * @param {Edition} edition
 * @returns {Map<number, Highlight[]>}
 */
function rangesOf(edition) {
  const ranges = new Map();
  const known = new Map();
  for (const list of [...DECIDABLE, "numerals", "notices"]) {
    for (const item of state.lists.get(list)) addRanges(edition, item, ranges, known);
  }
  for (const section of edition.sections.values()) addLead(edition, section, ranges);
  return ranges;
}

/** Adds the ranges of an item to those known. */
function addRanges(edition, item, ranges, known) {
  for (const [kind, evidence, isMain] of evidencesOf(item.list, item.value)) {
    if (!evidence) continue;
    const name = `${evidence.block} ${evidence.start} ${evidence.end} ${kind}`;
    let range = known.get(name);
    if (!range) {
      const block = edition.blocks[edition.index.get(evidence.block)];
      range = {start: unitAt(block, evidence.start), end: unitAt(block, evidence.end), kind, keys: [], main: new Set()};
      known.set(name, range);
      if (!ranges.has(block.id)) ranges.set(block.id, []);
      ranges.get(block.id).push(range);
    }
    if (!range.keys.includes(item.key)) {
      if (isMain) range.keys.unshift(item.key);
      else range.keys.push(item.key);
    }
    if (isMain) range.main.add(item.key);
  }
}

/** Adds the words of a heading that runs into its item's text, so that they are set as a heading. */
function addLead(edition, section, ranges) {
  const block = edition.blocks[edition.index.get(section.block)];
  if (!block || block.kind === "heading") return;
  const heading = section.heading ?? "";
  const at = block.text.indexOf(heading, section.marker.length);
  const end = heading && at >= 0 && at <= section.marker.length + 2 ? at + heading.length : section.marker.length;
  if (end === 0 || end >= block.text.length || end > 60) return;
  if (!ranges.has(block.id)) ranges.set(block.id, []);
  ranges.get(block.id).push({start: 0, end, kind: "lead", keys: [], main: new Set()});
}

/**
 * The pieces of a text under its ranges, as a tree: texts and elements that nest properly. One pass over the ranges in
 * the order of their starts; a range that runs out of the one around it is cut there and goes on behind it.
 * @param {string} text
 * @param {Highlight[]} ranges
 * @param {(range: Highlight) => Element} element  makes the element of a range
 * @returns {DocumentFragment}
 */
function nested(text, ranges, element) {
  const rank = (range) => (range.kind === "lead" ? -1 : KINDS.indexOf(range.kind));
  const order = (left, right) => left.start - right.start || right.end - left.end || rank(left) - rank(right);
  const waiting = [...ranges].sort(order);
  const root = document.createDocumentFragment();
  const open = [];
  let at = 0;
  const write = (end) => {
    if (end > at) (open.at(-1)?.element ?? root).append(text.slice(at, end));
    at = Math.max(at, end);
  };
  const closeThrough = (position) => {
    while (open.length && open.at(-1).end <= position) {
      write(open.at(-1).end);
      open.pop();
    }
  };
  for (let next = 0; next < waiting.length; next += 1) {
    const range = waiting[next];
    closeThrough(range.start);
    write(range.start);
    const around = open.at(-1);
    let {end} = range;
    if (around && end > around.end) {
      const rest = {...range, start: around.end};
      let place = next + 1;
      while (place < waiting.length && order(waiting[place], rest) <= 0) place += 1;
      waiting.splice(place, 0, rest);
      end = around.end;
    }
    if (end <= range.start) continue;
    const made = element(range);
    (around?.element ?? root).append(made);
    open.push({element: made, end});
  }
  closeThrough(Infinity);
  write(text.length);
  return root;
}
