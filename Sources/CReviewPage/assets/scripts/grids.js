/**
 * The tables of a notice, set as tables again from the blocks of their cells. Each block stands in one place: a cell
 * that is merged over several places spans them.
 */

/** For each block that is the first of a table's blocks: the table and the ids of the blocks in it. */
function gridStarts(edition) {
  const starts = new Map();
  for (const table of edition.catalog.tables) {
    const cells = table.rows.flat().map((cell) => cell.block).filter((block) => block !== null);
    if (!cells.length) continue;
    const inside = new Set([...cells, ...table.groups.map((group) => group.block)]);
    const first = Math.min(...[...inside].map((block) => edition.index.get(block)));
    const names = headerBlocks(edition, table, first);
    for (const block of names.values()) inside.add(block);
    const start = Math.min(...[...inside].map((block) => edition.index.get(block)));
    starts.set(edition.blocks[start].id, {table, inside, names});
  }
  return starts;
}

/** The blocks right before a table's first row that hold the names of its columns, by column. */
function headerBlocks(edition, table, first) {
  const bare = (text) => text.replace(/\s/g, "");
  const names = new Map();
  const wanted = new Map(table.header.map((name, column) => [bare(name), column]).filter(([name]) => name));
  for (let index = first - 1; index >= 0 && edition.blocks[index].kind === "cell"; index -= 1) {
    const column = wanted.get(bare(edition.blocks[index].text));
    if (column !== undefined && !names.has(column)) names.set(column, edition.blocks[index].id);
  }
  return names;
}

/**
 * A table of the notice.
 * @param {Edition} edition
 * @param {{table: object, inside: Set<number>, names: Map<number, number>}} grid
 * @param {(block: object, tag: string) => any} element  makes the element of a block
 */
function gridElement(edition, {table, names}, element) {
  const blockOf = (id) => edition.blocks[edition.index.get(id)];
  const body = make("tbody");
  const placed = new Set();
  table.rows.forEach((row, index) => {
    for (const group of table.groups.filter((group) => group.row === index + 1 && !placed.has(group.block))) {
      placed.add(group.block);
      const cell = element(blockOf(group.block), "th");
      cell.colSpan = row.length;
      body.append(make("tr", {class: "group"}, cell));
    }
    body.append(make("tr", {}, row.map((_, column) => gridCell(table, index, column, placed, blockOf, element))));
  });
  const head = table.header.map((name, column) => names.has(column)
    ? Object.assign(element(blockOf(names.get(column)), "th"), {scope: "col"})
    : make("th", {scope: "col"}, name ? make("span", {class: "repeated", "aria-hidden": "true"}, name) : ""));
  const frame = make("div", {class: "grid scroll", tabindex: "0", role: "region", "aria-label": table.caption ?? `${table.id}`});
  const whole = make("table", {"aria-label": table.caption ?? `${table.id}`}, make("thead", {}, make("tr", {}, head)), body);
  whole.style.minWidth = `${table.header.length * 5.5}em`;
  frame.append(whole);
  return frame;
}

/** The cell of a place: its block, nothing inside a merged cell, the words alone where the block stands elsewhere. */
function gridCell(table, row, column, placed, blockOf, element) {
  const {block, text} = table.rows[row][column];
  if (block === null) return make("td");
  const above = row > 0 && table.rows[row - 1][column]?.block === block;
  const beside = column > 0 && table.rows[row][column - 1].block === block;
  if (placed.has(block)) {
    return above || beside ? null : make("td", {}, make("span", {class: "repeated", "aria-hidden": "true"}, text));
  }
  placed.add(block);
  const cell = element(blockOf(block), "td");
  cell.classList.toggle("short", text.length < 4);
  let width = 1;
  while (table.rows[row][column + width]?.block === block) width += 1;
  let height = 1;
  while (!table.groups.some((group) => group.row === row + height + 1) && spans(table.rows[row + height], column, width, block)) height += 1;
  if (width > 1) cell.colSpan = width;
  if (height > 1) cell.rowSpan = height;
  return cell;
}

/** Whether a block fills so many columns of a row. */
function spans(row, column, width, block) {
  if (!row) return false;
  for (let place = column; place < column + width; place += 1) if (row[place]?.block !== block) return false;
  return true;
}
