/** Correcting an item and writing a note on a decision. */

/** Opens the form to correct the selected item. */
function edit() {
  const item = state.items.get(state.selected);
  if (!item || !isDecidable(item)) {
    say(word(item ? "said.not-decidable" : "said.nothing-selected"));
    return;
  }
  if (item.added) {
    openAdding(item);
    return;
  }
  asReviewer(() => {
    const before = state.decisions.get(item.key);
    const now = valueNow(item);
    const form = makeForm(FIELDS[item.list], now);
    const note = make("textarea", {rows: "2"});
    note.value = before?.note ?? "";
    const quote = item.evidence ? make("blockquote", {lang: "zh-CN"}, item.evidence.quote) : null;
    openDialog(word("edit.heading", {kind: word(`one.${item.list}`)}),
      [quote, form.element, labelled(word("note"), note)], [{
        label: word("edit.done"), primary: true,
        run: () => {
          const changed = form.read();
          if (!changed) return false;
          const changes = joined(before?.decision === "corrected" ? before.changes : [], changed, item.value);
          if (changes.length || before) decide(item, changes.length ? "corrected" : "accepted", {changes, note: note.value.trim()});
          else say(word("said.nothing-changed"));
          if (shown.rows.has(item.key)) queueMicrotask(() => select(item.key));
          return true;
        },
      }]);
  });
}

/** Earlier and later changes as one list: of each place the latest, nothing that is as it was extracted. */
function joined(earlier, later, extracted) {
  const changes = new Map();
  for (const change of [...earlier, ...later]) {
    for (const path of [...changes.keys()]) if (path.startsWith(`${change.path}/`)) changes.delete(path);
    const whole = [...changes.keys()].find((path) => change.path.startsWith(`${path}/`));
    if (whole !== undefined) {
      const value = structuredClone(changes.get(whole));
      setAt(value, change.path.slice(whole.length), change.value);
      changes.set(whole, value);
    } else {
      changes.set(change.path, change.value);
    }
  }
  return [...changes].filter(([path, value]) => JSON.stringify(value) !== JSON.stringify(getAt(extracted, path)))
    .map(([path, value]) => ({path, value}));
}

/** Opens the note on the selected item; where nothing is decided yet, the note goes with a decision. */
function writeNote() {
  const item = state.items.get(state.selected);
  if (!item || !isDecidable(item)) {
    say(word(item ? "said.not-decidable" : "said.nothing-selected"));
    return;
  }
  asReviewer(() => {
    const before = state.decisions.get(item.key);
    const note = make("textarea", {rows: "4"});
    note.value = before?.note ?? "";
    const run = (decision) => () => {
      decide(item, decision, {changes: before?.decision === decision ? before.changes : [], note: note.value.trim()});
      if (shown.rows.has(item.key)) queueMicrotask(() => select(item.key));
    };
    const actions = before ? [{label: word("note.done"), primary: true, run: run(before.decision)}]
      : [{label: word("note.accept"), primary: true, run: run("accepted")}, ...(item.list === "document" ? [] : [{label: word("note.reject"), run: run("rejected")}])];
    openDialog(word("note.heading"), [make("p", {}, summaryOf(item)), labelled(word("note"), note, before ? null : word("note.hint"))], actions);
  });
}
