/** The card of the selected item: all it says, its words, and what can be decided. */

/** Shows the card of the selected item. */
function showCard() {
  const card = byId("card");
  const item = state.items.get(state.selected);
  if (!item) {
    card.replaceChildren(make("h3", {id: "card-heading", class: "hush"}, word("card.none")), make("p", {class: "hush"}, word("card.how")));
    return;
  }
  const value = valueNow(item);
  const facts = DECIDABLE.includes(item.list) ? factsOf(item, value) : [];
  const parts = [
    make("div", {class: "card-head"}, kindLabel(item.list), make("h3", {id: "card-heading"}, summaryOf(item)), statusOf(item) ? statusLabel(item) : null),
    item.evidence ? make("blockquote", {lang: "zh-CN"}, item.evidence.quote) : null,
    facts.length ? make("dl", {}, facts.flatMap(([name, text]) => [make("dt", {}, name), make("dd", {}, text)])) : null,
    decisionNote(item),
    actionsFor(item),
  ];
  card.replaceChildren(...parts.filter(Boolean));
  card.scrollTop = 0;
}

/** What an item says, name by name; what was corrected shows what it was. */
function factsOf(item, value) {
  const facts = [];
  for (const field of FIELDS[item.list]) {
    const now = getAt(value, field.path);
    const was = getAt(item.value, field.path);
    const text = factText(field, now);
    const isChanged = JSON.stringify(now) !== JSON.stringify(was);
    if (!text && !isChanged) continue;
    facts.push([word(field.word), isChanged
      ? [make("del", {}, factText(field, was) || word("none")), " ", make("ins", {}, text || word("none"))] : text]);
  }
  const duties = dutiesOf(item);
  if (duties.length) facts.push([word("column.bodies"), duties.map((duty) => link(duty, bodiesText(duty.value.departments)))]);
  if (item.list === "targets" && value.deadline) facts.push([word("column.deadline"), value.deadline.text ?? timeText(value.deadline)]);
  if (item.section !== null) facts.push([word("column.section"), `${item.section} ${headingOf(item.section)}`]);
  if (item.value.rule) facts.push([word("field.rule"), make("code", {}, item.value.rule)]);
  if (item.id) facts.push([word("field.id"), make("code", {}, item.id)]);
  return facts;
}

/** A value of a field in words. */
function factText(field, value) {
  if (value === null || value === undefined) return "";
  switch (field.type) {
    case "bodies": return value.map((body) => [body.name, body.canonical && body.canonical !== body.name ? `（${body.canonical}）` : "",
      body.role === "party" ? "" : ` ${word(`role.${body.role}`)}`, body.inherited ? ` ${word("inherited")}` : ""].join("")).join("、");
    case "amounts": return value.map((amount) => `${quantityText(amount)}${amount.for ? `（${amount.for}）` : ""}`).join("；");
    case "choice": return valueWord(field.group, value);
    case "lines": return value.join("、");
    case "number": return value.toLocaleString("en-US", {maximumFractionDigits: 10});
    default: return String(value);
  }
}

/** A link to another item. */
function link(item, text) {
  return make("button", {type: "button", class: "link", click: () => select(item.key)}, text);
}

/** Who decided, when, and the note. */
function decisionNote(item) {
  const decision = state.decisions.get(item.key);
  if (!decision) return null;
  return make("p", {class: "decided"},
    word("decided", {status: word(`status.${decision.decision}`), reviewer: decision.reviewer, time: new Date(decision.time).toLocaleString(state.language === "zh" ? "zh-CN" : "en-GB")}),
    decision.note ? make("span", {class: "note"}, decision.note) : null);
}

/** The buttons of what can be done with an item. */
function actionsFor(item) {
  if (!isDecidable(item)) return null;
  const button = (name, key, run, style) => make("button", {type: "button", class: style, "data-action": name, "aria-keyshortcuts": key, click: run},
    word(`do.${name}`), key ? make("kbd", {"aria-hidden": "true"}, key) : null);
  return make("div", {class: "actions", role: "group", "aria-label": word("actions")},
    button("accept", "a", () => judge("accepted"), "accept"),
    item.list === "document" ? null : button("reject", "r", () => judge("rejected"), "reject"),
    button("edit", "e", edit),
    button("note", "n", writeNote),
    state.decisions.has(item.key) ? button("withdraw", "", () => withdraw(item)) : null,
    state.history.length ? button("undo", "u", undo) : null);
}
