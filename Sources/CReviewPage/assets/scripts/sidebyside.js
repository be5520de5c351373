/** Two editions side by side, section by section. */

/** What the comparison shows: the marks of each event, and the row of each section of both editions. */
const changes = {marks: new Map(), rows: new Map()};

/** The two texts, a row for each pair of sections that belong together. */
function sideBySide() {
  Object.assign(changes, {marks: new Map(), rows: new Map()});
  const editions = {old: state.earlier, new: state.edition};
  const ranges = {old: changedRanges(state.earlier, "old"), new: changedRanges(state.edition, "new")};
  const parts = {old: partsOf(state.earlier), new: partsOf(state.edition)};
  const alone = (side, name) => (parts[side].has(name) ? [name] : []);
  const told = new Set(state.difference.sections.flatMap((pair) => [...pair.old, ...pair.new]));
  const untold = [...new Set([...parts.old.keys(), ...parts.new.keys()])].filter((name) => name && name !== "-" && !told.has(name));
  const pairs = [
    {old: [""], new: [""], kind: "same"}, ...state.difference.sections,
    ...untold.map((name) => ({old: alone("old", name), new: alone("new", name), kind: "same"})), {old: ["-"], new: ["-"], kind: "same"},
  ];
  const rows = pairs.map((pair) => {
    const isWhole = {old: pair.kind === "removed", new: pair.kind === "added"};
    const cell = (side) => {
      const blocks = pair[side].flatMap((section) => parts[side].get(section) ?? []);
      for (const section of pair[side]) parts[side].delete(section);
      const element = (block, tag) => blockElement(editions[side], block, tag, ranges[side].get(block.id) ?? []);
      const whole = isWhole[side] ? (side === "old" ? "del" : "ins") : null;
      return make("div", {class: `side ${side} text`, lang: "zh-CN"}, whole ? make(whole, {class: "whole"}, runOf(editions[side], blocks, element)) : runOf(editions[side], blocks, element));
    };
    const cells = [cell("old"), cell("new")];
    if (!cells.some((one) => one.querySelector("[data-block]"))) return null;
    const row = make("section", {class: `pair ${pair.kind}`, "aria-label": pairName(pair)},
      make("p", {class: "pair-head"}, make("span", {}, pairName(pair)), pair.kind === "same" ? null : make("span", {class: "badge"}, word(`pair.${pair.kind}`))),
      ...cells);
    for (const side of ["old", "new"]) for (const section of pair[side]) changes.rows.set(`${side} ${section}`, row);
    return row;
  });
  return rows.filter(Boolean);
}

/** The kinds of blocks that belong to the section they stand in; what closes a notice does not. */
const OF_SECTIONS = ["heading", "item", "paragraph", "cell", "tableNote"];

/** The blocks of each section, in order; "" are those before the first section, "-" those outside sections behind it. */
function partsOf(edition) {
  const parts = new Map([["", []], ["-", []]]);
  let hasBegun = false;
  for (const block of edition.blocks) {
    hasBegun ||= block.section !== null;
    const isInside = block.section !== null && OF_SECTIONS.includes(block.kind);
    const name = isInside ? block.section : hasBegun ? "-" : "";
    if (!parts.has(name)) parts.set(name, []);
    parts.get(name).push(block);
  }
  return parts;
}

/** What a pair of sections is called. */
function pairName(pair) {
  if (pair.old[0] === "") return word("pair.head");
  if (pair.old[0] === "-") return word("pair.rest");
  const [old, now] = [pair.old.join("、"), pair.new.join("、")];
  return old === now ? old : [old, now].filter(Boolean).join(" → ");
}
