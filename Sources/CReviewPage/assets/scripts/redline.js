/** Changes of words: what was taken out and what was put in. */

/** A redline as one line of text with deletions and insertions. */
function redlineElement(redline) {
  const tags = {"-": "del", "+": "ins"};
  return make("p", {class: "redline", lang: "zh-CN"}, redline.map(([sign, text]) => (tags[sign] ? make(tags[sign], {}, text) : text)));
}

/** The lines of one side of a redline: each with its text, and the stretches of it that are not on the other side. */
function linesOf(redline, sign) {
  const lines = [{text: "", stretches: []}];
  for (const [piece, words] of redline) {
    if (piece !== sign && piece !== "=") continue;
    words.split("\n").forEach((part, index) => {
      if (index > 0) lines.push({text: "", stretches: []});
      const line = lines.at(-1);
      if (piece === sign && part) line.stretches.push([line.text.length, line.text.length + part.length]);
      line.text += part;
    });
  }
  return lines.filter((line) => line.stretches.length);
}

/**
 * The changes of an edition's blocks, as ranges by the block's id. Sections added or removed are shown whole instead.
 * @param {Edition} edition
 * @param {"old"|"new"} side
 * @returns {Map<number, Highlight[]>}
 */
function changedRanges(edition, side) {
  const [sign, kind] = side === "old" ? ["-", "deleted"] : ["+", "inserted"];
  const ranges = new Map();
  state.difference.events.forEach((event, number) => {
    if (["section.added", "section.removed"].includes(event.kind)) return;
    const keys = [String(number)];
    if (event.kind.startsWith("service.") && !event.field) {
      for (const {block, start, end} of cellsOf(edition, event.item[side])) {
        addChange(ranges, block.id, {start, end, kind, keys: [...keys], main: new Set()});
      }
      return;
    }
    for (const line of linesOf(event.redline, sign)) {
      const place = findLine(edition, event, side, line.text);
      if (!place) continue;
      for (const [start, end] of line.stretches) {
        const range = place.rangeOf(start, end);
        if (range) addChange(ranges, place.block.id, {...range, kind, keys: [...keys], main: new Set()});
      }
    }
  });
  return ranges;
}

/** The cells of a service that came or went, whole. */
function cellsOf(edition, id) {
  const service = edition.catalog.services.find((one) => one.id === id);
  const cells = service ? [...SERVICE_CELLS.map((cell) => service.evidence[cell]), ...service.leads.map((body) => body.evidence)] : [];
  return cells.filter(Boolean).map((evidence) => {
    const block = edition.blocks[edition.index.get(evidence.block)];
    return {block, start: unitAt(block, evidence.start), end: unitAt(block, evidence.end)};
  });
}

/** Adds a change; a change at the same place is the same one. */
function addChange(ranges, block, range) {
  if (!ranges.has(block)) ranges.set(block, []);
  const known = ranges.get(block).find((other) => other.start === range.start && other.end === range.end && other.kind === range.kind);
  if (!known) ranges.get(block).push(range);
  else if (!known.keys.includes(range.keys[0])) known.keys.push(...range.keys);
}

/** Where a line of an event stands: in the block of its evidence, in its sections, else anywhere it is long enough for. */
function findLine(edition, event, side, text) {
  const evidence = event.evidence?.[side];
  const sections = event.sections?.[side] ?? [];
  const own = evidence ? [edition.blocks[edition.index.get(evidence.block)]] : [];
  const near = edition.blocks.filter((block) => sections.includes(block.section));
  const line = foldedText(text);
  for (const blocks of [own, near, line.text.length > 3 ? edition.blocks : []]) {
    for (const block of blocks) {
      const folded = (block.folded ??= foldedText(block.text));
      let at = folded.text.indexOf(line.text);
      const wanted = evidence && block === own[0] ? folded.places.indexOf(unitAt(block, evidence.start)) : 0;
      for (let next = at; next >= 0 && at + line.text.length <= wanted; next = folded.text.indexOf(line.text, next + 1)) at = next;
      if (at < 0) continue;
      const rangeOf = (start, end) => {
        const inside = line.places.map((place, index) => (place >= start && place < end ? at + index : -1)).filter((index) => index >= 0);
        return inside.length ? {start: folded.places[inside[0]], end: folded.places[inside.at(-1)] + 1} : null;
      };
      return {block, rangeOf};
    }
  }
  return null;
}

/**
 * A text as differences compare it, without blanks, one form for each mark, and where each unit of it stands in the
 * text: a redline tells what both editions have in the words of the new one.
 */
function foldedText(text) {
  const places = [];
  let folded = "";
  for (let place = 0; place < text.length; place += 1) {
    const unit = foldedUnit(text[place]);
    folded += unit;
    if (unit) places.push(place);
  }
  return {text: folded, places};
}

/** What a unit stands for in a comparison, as `Folding` of the program has it; nothing for a blank. */
function foldedUnit(unit) {
  if (/[\s\u0000-\u001f\u007f\u200b-\u200f\u2060]/.test(unit)) return "";
  if (/[\uff01-\uff5e]/.test(unit)) return foldedUnit(String.fromCharCode(unit.charCodeAt(0) - 0xfee0));
  return FOLDED.get(unit) ?? unit;
}

/** Marks that stand for others. */
const FOLDED = new Map([
  ["\"", "“”「」『』"], ["'", "‘’"], ["-", "~‐‑‒–—―−─〜"], ["[", "〔【〖〘"], ["]", "〕】〗〙"], ["·", "⋅•‧・"],
].flatMap(([mark, others]) => [...others].map((other) => [other, mark])));

/** The element of a change; its events learn of it. */
function changeElement(range) {
  const element = make(range.kind === "deleted" ? "del" : "ins", {"data-events": range.keys.join(" ")});
  for (const number of range.keys) {
    if (!changes.marks.has(number)) changes.marks.set(number, []);
    changes.marks.get(number).push(element);
  }
  return element;
}
