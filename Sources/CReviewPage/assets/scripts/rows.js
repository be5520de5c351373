/** The tables of items. Rows are made a stretch at a time, so that a list of thousands is there at once. */

/** How many rows are made at a time. */
const STRETCH = 150;

/** What the shown table holds: its items in order, how many of them have a row, and the rows by key. */
const shown = {items: [], made: 0, rows: new Map(), body: null};

const watcher = new IntersectionObserver((entries) => {
  if (entries.some((entry) => entry.isIntersecting)) makeRows(shown.made + STRETCH);
});

/** Shows the tabs with how many items each list has under the filters. */
function showTabs() {
  const tabs = TABS.filter((list) => state.lists.get(list).length || DECIDABLE.includes(list) || list === "numerals").map((list) => {
    const count = isFiltered() ? shownItems(list).length : state.lists.get(list).length;
    return make("button", {
      type: "button", role: "tab", id: `tab-${list}`, "data-list": list, "aria-selected": String(list === state.list),
      "aria-controls": "table", tabindex: list === state.list ? "0" : "-1", class: count ? null : "none",
      click: () => showList(list),
    }, word(`list.${list}`), make("span", {class: "count"}, String(count)));
  });
  const hadFocus = byId("tabs").contains(document.activeElement);
  byId("tabs").replaceChildren(...tabs);
  byId("table").setAttribute("aria-labelledby", `tab-${state.list}`);
  if (hadFocus) byId(`tab-${state.list}`)?.focus();
}

/** Shows a list. */
function showList(list) {
  state.list = list;
  showTable();
}

/** Shows the table of the list, under the filters. */
function showTable() {
  watcher.disconnect();
  showTabs();
  const clear = byId("clear-filters");
  if (clear) clear.hidden = !isFiltered();
  Object.assign(shown, {items: shownItems(state.list), made: 0, rows: new Map(), body: make("tbody")});
  const columns = COLUMNS[state.list];
  const isDecided = state.list === "all" || DECIDABLE.includes(state.list);
  const head = columns.map(([name, , style]) => make("th", {scope: "col", class: style}, word(name)));
  if (isDecided) head.push(make("th", {scope: "col", class: "status"}, word("column.status")));
  const table = make("table", {role: "grid", class: `list ${state.list}`, "aria-rowcount": String(shown.items.length + 1), "aria-label": word(`list.${state.list}`)},
    make("thead", {}, make("tr", {}, head)), shown.body);
  const frame = byId("table");
  frame.replaceChildren(table);
  if (!shown.items.length) frame.append(make("p", {class: "empty"}, word(isFiltered() ? "empty.filtered" : `empty.${state.list === "numerals" ? "numerals" : "list"}`)));
  makeRows(STRETCH);
  if (shown.rows.has(state.selected)) markRow(state.selected);
  frame.scrollTop = 0;
}

/** Makes rows up to a number of them. */
function makeRows(count) {
  const rows = shown.items.slice(shown.made, count).map((item, index) => {
    const row = rowOf(item, shown.made + index);
    shown.rows.set(item.key, row);
    return row;
  });
  shown.made += rows.length;
  shown.body.append(...rows);
  watcher.disconnect();
  if (shown.made < shown.items.length) watcher.observe(rows.at(-1));
}

/** The row of an item. */
function rowOf(item, index) {
  const value = valueNow(item);
  const status = statusOf(item);
  const cells = COLUMNS[state.list].map(([, cell, style]) => make("td", {class: style}, cell(value, item) ?? ""));
  if (status) cells.push(make("td", {class: "status"}, statusLabel(item)));
  const isSelected = item.key === state.selected;
  return make("tr", {
    "data-key": item.key, class: status, "aria-rowindex": String(index + 2), "aria-selected": String(isSelected),
    tabindex: isSelected || (index === 0 && !shown.rows.has(state.selected)) ? "0" : "-1",
  }, cells);
}

/** How an item stands, as a sign and a word, and whether it has a note. */
function statusLabel(item) {
  const status = statusOf(item);
  const note = state.decisions.get(item.key)?.note;
  return make("span", {class: `state ${status}`}, word(`status.${status}`),
    note ? make("span", {class: "noted", title: note}, ` ${word("status.noted.short")}`) : null);
}

/** Makes sure that an item that passes the filters has its row. */
function ensureRow(key) {
  const index = shown.items.findIndex((item) => item.key === key);
  if (index >= shown.made) makeRows(index + STRETCH);
  return shown.rows.get(key) ?? null;
}

/** Makes the row of an item anew, after a decision. */
function renewRow(key) {
  const old = shown.rows.get(key);
  if (!old) return;
  const hadFocus = old.contains(document.activeElement);
  const row = rowOf(state.items.get(key), Number(old.getAttribute("aria-rowindex")) - 2);
  old.replaceWith(row);
  shown.rows.set(key, row);
  if (hadFocus) row.focus({preventScroll: true});
}

/** Shows a row as the selected one. */
function markRow(key) {
  for (const row of shown.body.querySelectorAll("[aria-selected=true], [tabindex='0']")) {
    row.setAttribute("aria-selected", "false");
    row.tabIndex = -1;
  }
  const row = ensureRow(key);
  if (!row) return null;
  row.setAttribute("aria-selected", "true");
  row.tabIndex = 0;
  return row;
}
