/** Commands by single keys. */

/** @type {Object<string, [string, () => void]>} What each key does: its word for the help, and the command. */
const KEYS = {
  j: ["key.next", () => (state.view === "difference" ? stepEvent(1) : step(1))],
  k: ["key.previous", () => (state.view === "difference" ? stepEvent(-1) : step(-1))],
  a: ["key.accept", () => judge("accepted")],
  r: ["key.reject", () => judge("rejected")],
  e: ["key.edit", edit],
  n: ["key.note", writeNote],
  u: ["key.undo", undo],
  "+": ["key.add", () => openAdding()],
  s: ["key.save", save],
  "/": ["key.search", () => {
    byId("search").focus();
    byId("search").select();
  }],
  "?": ["key.help", showHelp],
};

/** The keys that work in every view. */
const EVERYWHERE = ["j", "k", "s", "?"];

/** Answers a key. */
function onKey(event) {
  if (event.key === "Escape" && event.target.id === "search") {
    firstIn(byId("table"), "tr[tabindex='0']")?.focus();
    return;
  }
  if (!state.keys || event.ctrlKey || event.metaKey || event.altKey || byId("dialog").open) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const list = event.target.closest("#table");
  const name = list && event.key === "ArrowDown" ? "j" : list && event.key === "ArrowUp" ? "k" : event.key === "=" ? "+" : event.key;
  const command = KEYS[name] ?? KEYS[name.toLowerCase()];
  if (!command || (state.view !== "review" && !EVERYWHERE.includes(name))) return;
  event.preventDefault();
  command[1]();
}

/** The keys of the tabs: arrows go from tab to tab. */
function keyInTabs(event) {
  const move = {ArrowRight: 1, ArrowLeft: -1}[event.key];
  if (!move) return;
  const tabs = allIn(byId("tabs"), "button");
  const next = tabs[(tabs.findIndex((tab) => tab.dataset.list === state.list) + move + tabs.length) % tabs.length];
  event.preventDefault();
  next.focus();
  showList(next.dataset.list);
}

/** Shows what can be done. */
function showHelp() {
  const rows = Object.entries(KEYS).map(([key, [name]]) => make("tr", {}, make("th", {scope: "row"}, make("kbd", {}, key)), make("td", {}, word(name))));
  const more = [["←→", "key.highlights"], ["Enter", "key.row"], ["Esc", "key.close"]].map(([key, name]) =>
    make("tr", {}, make("th", {scope: "row"}, make("kbd", {}, key)), make("td", {}, word(name))));
  const keys = make("input", {type: "checkbox", id: "single-keys", change: (event) => {
    state.keys = event.currentTarget.checked;
  }});
  keys.checked = state.keys;
  const legend = KINDS.map((kind) => make("li", {}, make("mark", {class: kind}, word(`kind.${kind}`)), make("span", {}, word(`kind.${kind}.what`))));
  openDialog(word("help"), [
    make("div", {class: "help"},
      make("div", {}, make("h3", {}, word("help.keys")), make("table", {class: "keys", "aria-label": word("help.keys")}, make("tbody", {}, rows, more)),
        make("label", {}, keys, word("help.single-keys"))),
      make("div", {}, make("h3", {}, word("help.kinds")), make("ul", {class: "legend"}, legend),
        make("h3", {}, word("help.how")), make("p", {}, word("help.text")), make("p", {}, word("help.text.2")), make("p", {}, word("help.text.3")))),
  ], []);
}
