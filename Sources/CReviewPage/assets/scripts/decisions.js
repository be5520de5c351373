/** Decisions: made, noted, taken back. */

/**
 * Decides on an item.
 * @param {Item} item
 * @param {"accepted"|"rejected"|"corrected"|"added"} decision
 * @param {{changes?: {path: string, value: *}[], note?: ?string}} more  a note of undefined keeps the one there is
 */
function decide(item, decision, {changes = [], note}) {
  const before = state.decisions.get(item.key) ?? null;
  const section = item.evidence ? state.edition.blocks[state.edition.index.get(item.evidence.block)].section : null;
  const after = {
    list: item.list,
    item: item.added ? null : item.id,
    decision: item.added && decision !== "rejected" ? "added" : decision,
    changes: item.added ? [] : changes,
    extracted: item.added ? null : item.value,
    added: item.added ? item.value : null,
    anchor: item.evidence ? anchorOf(state.edition, item.evidence) : null,
    section,
    heading: section === null ? null : state.edition.sections.get(section)?.heading ?? null,
    reviewer: state.reviewer,
    time: `${new Date().toISOString().slice(0, 19)}Z`,
    note: note === undefined ? before?.note ?? null : note || null,
  };
  state.history.push({key: item.key, before, after, item});
  put(item, after);
  say(word(`said.${decision}`, {item: summaryOf(item)}));
}

/** Takes the decision on an item away; an item that was added goes with it. */
function withdraw(item) {
  const before = state.decisions.get(item.key);
  if (!before) return;
  state.history.push({key: item.key, before, after: null, item});
  put(item, null);
  say(word("said.withdrawn", {item: summaryOf(item)}));
}

/** Undoes the latest step. */
function undo() {
  const last = state.history.pop();
  if (!last) {
    say(word("said.nothing-to-undo"));
    return;
  }
  put(last.item, last.before);
  if (state.items.has(last.key)) select(last.key);
  say(word("said.undone", {item: summaryOf(last.item)}));
}

/** Puts a decision in place, or none, and shows it everywhere. */
function put(item, decision) {
  if (decision) state.decisions.set(item.key, decision);
  else state.decisions.delete(item.key);
  item.words = undefined;
  if (item.added) {
    item.value = decision?.added ?? item.value;
    if (decision && !state.items.has(item.key)) bringIn(item);
    if (!decision && state.items.has(item.key)) takeOut(item);
  }
  renewRow(item.key);
  markStatus(item.key);
  showProgress();
  if (state.selected === item.key) showCard();
  keepDraft();
}

/** Accepts or rejects the selected item and goes on to the next that is undecided. */
function judge(decision) {
  const item = state.items.get(state.selected);
  if (!item || !isDecidable(item)) {
    say(word(item ? "said.not-decidable" : "said.nothing-selected"));
    return;
  }
  if (item.list === "document" && decision === "rejected") {
    say(word("said.head-stays"));
    return;
  }
  if (item.added) {
    if (decision === "rejected") withdraw(item);
    return;
  }
  asReviewer(() => {
    const after = followers(item);
    decide(item, decision, {});
    const next = after.find((other) => statusOf(other) === "undecided");
    if (next) select(next.key);
    else if (shown.rows.has(item.key)) select(item.key);
  });
}

/** The items behind one in the shown list, then those before it. */
function followers(item) {
  const index = shown.items.indexOf(item);
  return [...shown.items.slice(index + 1), ...shown.items.slice(0, Math.max(0, index))];
}

/** Shows how many items are decided. */
function showProgress() {
  const items = state.lists.get("all").filter(isDecidable);
  const done = items.filter((item) => state.decisions.has(item.key)).length;
  Object.assign(byId("progress"), {max: Math.max(1, items.length), value: done});
  byId("progress-text").textContent = word("progress", {done, all: items.length});
  byId("save").classList.toggle("unsaved", isUnsaved());
  byId("save").textContent = word(isUnsaved() ? "save.unsaved" : "save");
}
