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
    [...kinds].sort().map(([kind, count]) => make("option", {value: kind}, `${word(kind)} (${count})`)));
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

/** The row of an event. */
function eventRow(event, number) {
  const [, sign, style] = EVENT_SIGNS.find(([pattern]) => pattern.test(event.kind));
  const [old, now] = [event.sections.old.join("、"), event.sections.new.join("、")];
  const place = old && now && old !== now ? `${old} → ${now}` : now || old;
  const affected = affectedNames(event);
  return make("li", {},
    make("div", {class: `event ${style}`, "data-event": number, tabindex: number === Math.max(0, state.event) ? "0" : "-1", role: "button", "aria-pressed": String(number === state.event), click: () => selectEvent(number), keydown: (key) => {
      if (key.key === "Enter" || key.key === " ") {
        key.preventDefault();
        selectEvent(number);
      }
    }},
    make("p", {class: "event-head"}, make("span", {class: "sign", "aria-hidden": "true"}, sign), make("b", {}, word(event.kind)),
      event.subject ? make("span", {lang: "zh-CN"}, event.subject) : null, event.field ? make("span", {class: "hush"}, word(event.field)) : null, make("span", {class: "place"}, place)),
    fromTo(event),
    event.redline.length && event.field !== "stage" ? redlineElement(event.redline) : null,
    affected.length ? make("p", {class: "affects"}, `${word("affects")}${affected.slice(0, 6).join("、")}${affected.length > 6 ? "…" : ""}`) : null));
}

/** The old and the new value of an event; nothing where its redline says the same. */
function fromTo(event) {
  const side = (sign) => event.redline.filter(([piece]) => piece === sign || piece === "=").map(([, words]) => words).join("");
  const [from, to] = [event.from || "", event.to || ""];
  const isStage = event.field === "stage";
  if ((!from && !to) || (!isStage && side("-") === from && side("+") === to)) return null;
  const words = (value) => (isStage ? valueWord("stage", value) : value);
  return make("p", {class: "from-to", lang: "zh-CN"}, from ? make("del", {}, words(from)) : null, from && to ? " → " : null, to ? make("ins", {}, words(to)) : null);
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
  const place = marks[0] ?? rowOfEvent(event);
  for (const element of [...marks, place?.closest(".pair")].filter(Boolean)) element.classList.add("current");
  place?.scrollIntoView({block: "center"});
  requestAnimationFrame(() => place?.scrollIntoView({block: "center"}));
}

/** The row of sections an event stands in; where it stands in none, that of its evidence, else the first. */
function rowOfEvent(event) {
  for (const side of ["new", "old"]) {
    const row = changes.rows.get(`${side} ${event.sections[side][0]}`);
    if (row) return row;
    const block = event.evidence[side] && firstIn(byId("sides"), `.side.${side} [data-block="${event.evidence[side].block}"]`);
    if (block) return block;
  }
  return changes.rows.get("new ");
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
