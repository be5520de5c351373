/** The differences as a list of events, beside the two texts. */

/** @type {[RegExp, string, string][]} The signs of what an event does. */
const EVENT_SIGNS = [
  [/raised$|Raised$|later$/i, "▲", "up"], [/lowered$|Lowered$|earlier$/i, "▼", "down"], [/added$|Added$/i, "＋", "in"],
  [/removed$|dropped$|Removed$/i, "－", "out"], [/moved$|renumbered$|reordered$/i, "↕", "moved"], [/./, "≠", "changed"],
];

/** Shows the difference. */
function showDifference() {
  const kinds = new Map();
  for (const event of state.difference.events) kinds.set(event.kind, (kinds.get(event.kind) ?? 0) + 1);
  const choice = make("select", {id: "event-kind", "aria-label": word("event.filter"), change: () => showEvents()},
    make("option", {value: ""}, word("event.all", {count: state.difference.events.length})),
    [...kinds].sort().map(([kind, count]) => make("option", {value: kind}, `${eventWord(kind)} (${count})`)));
  const only = make("input", {type: "checkbox", id: "only-changed", change: (event) => byId("sides").classList.toggle("only-changed", event.currentTarget.checked)});
  const names = (source) => source.title ?? source.name;
  byId("difference").replaceChildren(
    make("section", {id: "events", class: "pane", "aria-labelledby": "events-heading"},
      make("div", {class: "pane-head"}, make("h2", {id: "events-heading"}, word("events")), choice),
      make("ol", {id: "event-list", class: "scroll", "aria-labelledby": "events-heading"})),
    make("section", {class: "pane", "aria-labelledby": "sides-heading"},
      make("div", {class: "pane-head"}, make("h2", {id: "sides-heading"}, word("sides")), make("label", {}, only, word("only-changed"))),
      make("div", {class: "side-heads"}, make("p", {}, make("b", {}, word("old")), names(state.difference.old)), make("p", {}, make("b", {}, word("new")), names(state.difference.new))),
      make("div", {id: "sides", class: "scroll", tabindex: "0", role: "region", "aria-label": word("sides"), click: clickInSides})));
  byId("sides").replaceChildren(...sideBySide());
  showEvents();
}

/** Shows the list of events of the chosen kind. */
function showEvents() {
  const kind = byId("event-kind").value;
  const rows = state.difference.events.map((event, number) => (kind && event.kind !== kind ? null : eventRow(event, number)));
  byId("event-list").replaceChildren(...rows.filter(Boolean));
}

/** What an event's kind is called. */
const eventWord = (kind) => valueWord("event", kind).replace(/^event\./, "");

/** The row of an event. */
function eventRow(event, number) {
  const [, sign, style] = EVENT_SIGNS.find(([pattern]) => pattern.test(event.kind));
  const {old, new: now} = event.section ?? {};
  const place = old && now && old !== now ? `${old} → ${now}` : now ?? old ?? "";
  const affected = affectedNames(event);
  return make("li", {},
    make("div", {class: `event ${style}`, "data-event": number, tabindex: number === Math.max(0, state.event) ? "0" : "-1", role: "button", "aria-pressed": String(number === state.event), click: () => selectEvent(number), keydown: (key) => {
      if (key.key === "Enter" || key.key === " ") {
        key.preventDefault();
        selectEvent(number);
      }
    }},
    make("p", {class: "event-head"}, make("span", {class: "sign", "aria-hidden": "true"}, sign), make("b", {}, eventWord(event.kind)),
      event.field ? make("span", {class: "hush"}, fieldWord(event.field)) : null, make("span", {class: "place"}, place)),
    event.from !== null || event.to !== null ? make("p", {class: "from-to", lang: "zh-CN"},
      event.from === null ? null : make("del", {}, event.from), event.from !== null && event.to !== null ? " → " : null, event.to === null ? null : make("ins", {}, event.to)) : null,
    event.redline?.length ? redlineElement(event.redline) : null,
    affected.length ? make("p", {class: "affects"}, `${word("affects")}${affected.slice(0, 6).join("、")}${affected.length > 6 ? "…" : ""}`) : null));
}

/** A field of an event in words: the last name of its path that has some. */
function fieldWord(field) {
  const name = field.split(".").at(-1);
  return WORDS.has(`field.${name}`) ? word(`field.${name}`) : field;
}

/** What the items that change along are called. */
function affectedNames(event) {
  const names = (edition, ids) => (ids ?? []).map((id) => {
    edition.values ??= new Map(["targets", "duties", "services", "deadlines"].flatMap((list) => edition.catalog[list].map((value) => [value.id, value])));
    const value = edition.values.get(id);
    return value ? value.indicator ?? value.name ?? value.task ?? value.text ?? value.evidence?.quote ?? id : id;
  });
  return [...new Set([...names(state.earlier, event.affects?.old), ...names(state.edition, event.affects?.new)])];
}

/** Selects an event and shows where it stands in both texts. */
function selectEvent(number) {
  const event = state.difference.events[number];
  if (!event) return;
  state.event = number;
  for (const row of allIn(byId("event-list"), ".event")) {
    const isIt = Number(row.dataset.event) === number;
    row.setAttribute("aria-pressed", String(isIt));
    row.tabIndex = isIt ? 0 : -1;
    if (!isIt) continue;
    row.scrollIntoView({block: "nearest"});
    row.focus({preventScroll: true});
  }
  for (const element of allIn(byId("sides"), ".current")) element.classList.remove("current");
  const marks = changes.marks.get(String(number)) ?? [];
  const row = changes.rows.get(`new ${event.section?.new}`) ?? changes.rows.get(`old ${event.section?.old}`) ?? changes.rows.get("new ");
  for (const element of [...marks, row].filter(Boolean)) element.classList.add("current");
  const place = marks[0] ?? row;
  place?.scrollIntoView({block: "center"});
  requestAnimationFrame(() => place?.scrollIntoView({block: "center"}));
}

/** Goes so many events on in the shown list. */
function stepEvent(count) {
  const numbers = allIn(byId("event-list"), ".event").map((row) => Number(row.dataset.event));
  const index = numbers.indexOf(state.event);
  const next = index < 0 ? 0 : index + count;
  if (next in numbers) selectEvent(numbers[next]);
  else say(word(next < 0 ? "said.first" : "said.last"));
}

/** A click on a change selects its event. */
function clickInSides(event) {
  const change = event.target.closest("[data-events]");
  if (change) selectEvent(Number(change.dataset.events.split(" ")[0]));
}
