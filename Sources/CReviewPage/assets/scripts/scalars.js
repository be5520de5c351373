/**
 * Offsets. The catalog counts Unicode scalar values, JavaScript counts UTF-16 units; they differ behind every
 * character outside the basic plane, such as 𠮷.
 */

/** The unit at which each scalar value of a text starts, its length last; null where units and scalars are the same. */
function unitOffsets(text) {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return null;
  const offsets = [];
  for (let unit = 0; unit < text.length; unit += text.codePointAt(unit) > 0xffff ? 2 : 1) offsets.push(unit);
  offsets.push(text.length);
  return offsets;
}

/** The unit at which a scalar value of a block stands. */
function unitAt(block, scalar) {
  block.units ??= {offsets: unitOffsets(block.text)};
  return block.units.offsets ? block.units.offsets[scalar] ?? block.text.length : scalar;
}

/** The scalar value that a unit of a block belongs to. */
function scalarAt(block, unit) {
  block.units ??= {offsets: unitOffsets(block.text)};
  if (!block.units.offsets) return unit;
  let low = 0;
  let high = block.units.offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (block.units.offsets[middle] <= unit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many scalar values of surroundings an anchor tells. */
const REACH = 32;

/**
 * The anchor of words of the edition: the words with those around them, in the texts of the blocks joined by line feeds.
 * @param {Edition} edition
 * @param {Evidence} evidence
 * @returns {Anchor}
 */
function anchorOf(edition, evidence) {
  const index = edition.index.get(evidence.block);
  const block = edition.blocks[index];
  const start = unitAt(block, evidence.start);
  const end = unitAt(block, evidence.end);
  let before = block.text.slice(0, start);
  for (let other = index - 1; other >= 0 && before.length < 2 * REACH; other -= 1) {
    before = `${edition.blocks[other].text}\n${before}`;
  }
  let after = block.text.slice(end);
  for (let other = index + 1; other < edition.blocks.length && after.length < 2 * REACH; other += 1) {
    after = `${after}\n${edition.blocks[other].text}`;
  }
  return {
    type: "TextQuoteSelector",
    exact: block.text.slice(start, end),
    prefix: Array.from(before.slice(-2 * REACH)).slice(-REACH).join(""),
    suffix: Array.from(after.slice(0, 2 * REACH)).slice(0, REACH).join(""),
  };
}
