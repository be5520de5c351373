/** The page on paper: behind the text the tables, whole, with what was decided. */

addEventListener("beforeprint", () => {
  const lists = TABS.filter((list) => list !== "all" && state.lists.get(list).length);
  byId("paper").replaceChildren(make("p", {class: "paper-head"}, byId("progress-text").textContent, " · ", byId("subtitle").textContent),
    ...lists.map(paperList));
});

addEventListener("afterprint", () => byId("paper").replaceChildren());

/** A list as a table with a row an item. */
function paperList(list) {
  const isDecided = DECIDABLE.includes(list);
  const head = COLUMNS[list].map(([name, , style]) => make("th", {scope: "col", class: style}, word(name)));
  if (isDecided) head.push(make("th", {scope: "col", class: "status"}, word("column.status")));
  const rows = state.lists.get(list).map((item) => {
    const value = valueNow(item);
    const decision = state.decisions.get(item.key);
    const cells = COLUMNS[list].map(([, cell, style]) => make("td", {class: style}, cell(value, item) ?? ""));
    if (isDecided) {
      cells.push(make("td", {class: "status"}, make("span", {class: `state ${statusOf(item)}`}, word(`status.${statusOf(item)}`)),
        decision ? make("span", {class: "who"}, ` ${decision.reviewer}`) : null, decision?.note ? make("p", {class: "note"}, decision.note) : null));
    }
    return make("tr", {class: statusOf(item)}, cells);
  });
  return make("section", {}, make("h2", {}, `${word(`list.${list}`)} (${rows.length})`),
    make("table", {class: `list ${list}`}, make("thead", {}, make("tr", {}, head)), make("tbody", {}, rows)));
}
