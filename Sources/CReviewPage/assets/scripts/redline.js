/** Changes of words: what was taken out and what was put in. */

/** A redline as one line of text with deletions and insertions. */
function redlineElement(redline) {
  const tags = {"-": "del", "+": "ins"};
  return make("p", {class: "redline", lang: "zh-CN"}, redline.map(([sign, text]) => (tags[sign] ? make(tags[sign], {}, text) : text)));
}

/** One side of a redline: its text, and the stretches of it that are not on the other side. */
function sideOf(redline, sign) {
  let text = "";
  const stretches = [];
  for (const [piece, words] of redline) {
    if (piece === sign) stretches.push([text.length, text.length + words.length]);
    if (piece === sign || piece === "=") text += words;
  }
  return {text, stretches};
}

/**
 * The changes of an edition's blocks, as ranges by the block's id.
 * @param {Edition} edition
 * @param {"old"|"new"} side
 * @returns {Map<number, Highlight[]>}
 */
function changedRanges(edition, side) {
  const [sign, kind] = side === "old" ? ["-", "deleted"] : ["+", "inserted"];
  const ranges = new Map();
  state.difference.events.forEach((event, number) => {
    if (!event.redline?.length) return;
    const {text, stretches} = sideOf(event.redline, sign);
    const found = text && stretches.length && findSentence(edition, event, side, text);
    if (!found) return;
    for (const [start, end] of stretches) addChange(ranges, found.block.id, {start: found.at + start, end: found.at + end, kind, keys: [String(number)], main: new Set()});
  });
  return ranges;
}

/** Adds a change; a change at the same place is the same one. */
function addChange(ranges, block, range) {
  if (!ranges.has(block)) ranges.set(block, []);
  const known = ranges.get(block).find((other) => other.start === range.start && other.end === range.end && other.kind === range.kind);
  if (known) known.keys.push(...range.keys);
  else ranges.get(block).push(range);
}

/** Where the sentence of an event stands: around its evidence, or in its section. */
function findSentence(edition, event, side, text) {
  const evidence = event.evidence?.[side];
  const section = event.section?.[side] ?? null;
  const blocks = evidence ? [edition.blocks[edition.index.get(evidence.block)]]
    : edition.blocks.filter((block) => section === null || block.section === section);
  for (const block of blocks) {
    let at = block.text.indexOf(text);
    if (at < 0) continue;
    const wanted = evidence ? unitAt(block, evidence.start) : 0;
    while (evidence && at + text.length <= wanted) {
      const next = block.text.indexOf(text, at + 1);
      if (next < 0) break;
      at = next;
    }
    return {block, at};
  }
  return null;
}

/** The element of a change; its events learn of it. */
function changeElement(range) {
  const element = make(range.kind === "deleted" ? "del" : "ins", {"data-events": range.keys.join(" ")});
  for (const number of range.keys) {
    if (!changes.marks.has(number)) changes.marks.set(number, []);
    changes.marks.get(number).push(element);
  }
  return element;
}
