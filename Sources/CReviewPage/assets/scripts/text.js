/** The notice, set for reading, with its highlights. */

/** How many blocks stand in a part of the text that the browser may leave out while it is not in sight. */
const CHUNK = 40;

/** Shows the notice of the state's edition. */
function showText() {
  const ranges = rangesOf(state.edition);
  state.ranges = ranges;
  const element = (block, tag) => blockElement(state.edition, block, tag, ranges.get(block.id) ?? []);
  byId("text").replaceChildren(...runOf(state.edition, state.edition.blocks, element));
}

/**
 * Blocks in order, tables set as tables, in chunks.
 * @param {Edition} edition
 * @param {object[]} blocks
 * @param {(block: object, tag: string) => Element} element
 */
function runOf(edition, blocks, element) {
  const starts = (edition.grids ??= gridStarts(edition));
  const chunks = [];
  const gone = new Set();
  const wanted = new Set(blocks.map((block) => block.id));
  let chunk = null;
  let count = CHUNK;
  for (const block of blocks) {
    if (count >= CHUNK) {
      chunk = make("div", {class: "chunk"});
      chunks.push(chunk);
      count = 0;
    }
    const grid = starts.get(block.id);
    if (grid && [...grid.inside].every((id) => wanted.has(id) && !gone.has(id))) {
      chunk.append(gridElement(edition, grid, element));
      for (const id of grid.inside) gone.add(id);
      count += grid.inside.size;
    } else if (!gone.has(block.id)) {
      chunk.append(element(block, tagOf(block)));
      count += 1;
    }
  }
  return chunks;
}

/** The element a kind of block is set as. */
function tagOf(block) {
  if (block.kind === "title") return "h3";
  if (block.kind === "attachmentMark") return "h4";
  if (block.kind !== "heading") return "p";
  return `h${Math.min(6, 3 + (block.section ?? "").split(".").length)}`;
}

/** A block: its text exactly, in highlights that nest. */
function blockElement(edition, block, tag, ranges) {
  const element = make(tag, {class: `block ${block.kind}`, "data-block": block.id});
  if (edition.sections.get(block.section)?.block === block.id) element.dataset.section = block.section;
  element.append(nested(block.text, ranges, rangeElement));
  return element;
}

/** The element of a range; its items learn of it, so that they can be led to it. */
function rangeElement(range) {
  if (range.kind === "lead") return make("b", {class: "lead"});
  if (range.kind === "deleted" || range.kind === "inserted") return changeElement(range);
  const element = make("mark", {class: range.kind, "data-kind": range.kind, "data-keys": range.keys.join(" ")});
  for (const key of range.keys) {
    if (!state.marks.has(key)) state.marks.set(key, {main: [], parts: []});
    state.marks.get(key)[range.main.has(key) ? "main" : "parts"].push(element);
  }
  return element;
}

/** Sets a block anew after its ranges have changed. */
function renewBlock(id) {
  const old = byId("text").querySelector(`[data-block="${id}"]`);
  for (const mark of old.querySelectorAll("mark")) {
    for (const key of mark.dataset.keys.split(" ")) {
      const marks = state.marks.get(key);
      if (!marks) continue;
      marks.main = marks.main.filter((other) => other !== mark);
      marks.parts = marks.parts.filter((other) => other !== mark);
    }
  }
  const block = state.edition.blocks[state.edition.index.get(id)];
  old.replaceChildren(nested(block.text, state.ranges.get(id) ?? [], rangeElement));
  for (const key of new Set((state.ranges.get(id) ?? []).flatMap((range) => range.keys))) markStatus(key);
}

/** Shows on an item's highlights whether all that they are the evidence of is rejected. */
function markStatus(key) {
  for (const mark of state.marks.get(key)?.main ?? []) {
    const own = mark.dataset.keys.split(" ").filter((other) => state.marks.get(other).main.includes(mark));
    mark.classList.toggle("rejected", own.every((other) => statusOf(state.items.get(other)) === "rejected"));
  }
}

/** Makes the switches that show and hide kinds of highlights. */
function showKinds() {
  const present = new Set([...state.ranges.values()].flat().map((range) => range.kind));
  const switches = KINDS.filter((kind) => present.has(kind)).map((kind) => make("button", {
    type: "button", "data-kind": kind, "aria-pressed": String(!state.hidden.has(kind)),
    click: (event) => {
      if (!state.hidden.delete(kind)) state.hidden.add(kind);
      event.currentTarget.setAttribute("aria-pressed", String(!state.hidden.has(kind)));
      byId("text").classList.toggle(`hide-${kind}`, state.hidden.has(kind));
    },
  }, make("mark", {class: kind}, word(`kind.${kind}`))));
  byId("kinds").replaceChildren(...switches);
}
