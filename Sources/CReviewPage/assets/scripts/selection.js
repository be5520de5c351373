/** The selected item, in the text, in the table and in the card. */

/**
 * Selects an item.
 * @param {string} key
 * @param {{from?: "text"|"table", focus?: boolean}} [options]  where the click came from; whether the row takes the focus
 */
function select(key, options = {}) {
  const {from, focus = true} = options;
  const item = state.items.get(key);
  if (!item) return;
  const previous = state.selected;
  state.selected = key;
  for (const mark of marksOf(previous)) mark.classList.remove("current");
  for (const mark of marksOf(key)) mark.classList.add("current");
  bringIntoList(item);
  // The card first: it takes its room from the table.
  showCard();
  const row = markRow(key);
  if (row) {
    row.scrollIntoView({block: "nearest"});
    if (focus) row.focus({preventScroll: true});
  }
  if (from !== "text") showInText(item);
}

/** All highlights of an item. */
function marksOf(key) {
  const marks = state.marks.get(key);
  return marks ? [...marks.main, ...marks.parts] : [];
}

/** Shows the list an item is in, without filters where they keep it out. */
function bringIntoList(item) {
  if (shown.items.includes(item)) return;
  const isHere = state.list === item.list || (state.list === "all" && DECIDABLE.includes(item.list));
  if (!isHere) state.list = item.list;
  if (isFiltered() && !shownItems(state.list).includes(item)) {
    clearFilters();
    say(word("said.filters-cleared"));
  } else {
    showTable();
  }
}

/** Brings an item's words into sight; twice, because what was out of sight gets its size only then. */
function showInText(item) {
  const block = item.evidence && byId("text").querySelector(`[data-block="${item.evidence.block}"]`);
  const place = state.marks.get(item.key)?.main[0] ?? block ?? state.marks.get(item.key)?.parts[0];
  if (!place) return;
  const scroll = () => place.scrollIntoView({block: "center", inline: "nearest"});
  scroll();
  requestAnimationFrame(scroll);
}

/** Goes so many items on in the shown list. */
function step(count) {
  if (!shown.items.length) return;
  const index = shown.items.findIndex((item) => item.key === state.selected);
  const next = index < 0 ? (count > 0 ? 0 : shown.items.length - 1) : index + count;
  if (next < 0 || next >= shown.items.length) say(word(next < 0 ? "said.first" : "said.last"));
  else select(shown.items[next].key);
}

/** A click on a highlight selects its item; the next click on it one of the others that stand there. */
function clickInText(event) {
  const mark = event.target.closest("mark");
  if (!mark || !getSelection().isCollapsed) return;
  const keys = [];
  for (let element = mark; element && element !== byId("text"); element = element.parentElement) {
    if (element.dataset.keys && !state.hidden.has(element.dataset.kind)) keys.push(...element.dataset.keys.split(" "));
  }
  const others = [...new Set(keys)];
  if (!others.length) return;
  select(others[(others.indexOf(state.selected) + 1) % others.length], {from: "text", focus: false});
  say(`${word(`one.${state.items.get(state.selected).list}`)}：${summaryOf(state.items.get(state.selected))}`);
}

/** Goes to the next or previous highlight by the arrow keys, and from it to its row by Enter. */
function keyInText(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (event.key === "Enter") {
    const row = shown.rows.get(state.selected);
    if (row) row.focus();
  } else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
    const items = state.lists.get("all").filter((item) => item.evidence);
    const index = items.findIndex((item) => item.key === state.selected);
    const item = items[Math.min(items.length - 1, Math.max(0, index + (event.key === "ArrowRight" ? 1 : -1)))];
    if (!item) return;
    select(item.key, {focus: false});
    say(`${word(`one.${item.list}`)}：${summaryOf(item)}`);
    event.preventDefault();
  }
}

/** Says what a highlight is when the pointer comes to rest on it. */
function nameHighlight(event) {
  const mark = event.target.closest("mark[data-kind]");
  if (mark) mark.title = word(`kind.${mark.dataset.kind}`);
}
