/** Who decides: a name that every decision carries and that the browser remembers. */

const REVIEWER_KEY = "qingdan/reviewer";

/** Reads the remembered name and listens to its field. */
function startReviewer() {
  state.reviewer = recall(REVIEWER_KEY) ?? "";
  const field = byId("reviewer");
  field.value = state.reviewer;
  field.addEventListener("change", () => setReviewer(field.value));
}

/** Takes a name. */
function setReviewer(name) {
  state.reviewer = name.trim();
  byId("reviewer").value = state.reviewer;
  remember(REVIEWER_KEY, state.reviewer);
}

/** Does something that needs a name, after asking for one where there is none. */
function asReviewer(action) {
  if (state.reviewer) {
    action();
    return;
  }
  const field = make("input", {autocomplete: "name", maxlength: "80"});
  openDialog(word("ask.reviewer"), [labelled(word("reviewer"), field, word("ask.reviewer.why"))], [{
    label: word("go-on"), primary: true,
    run: () => {
      setReviewer(field.value);
      complain(field, state.reviewer ? "" : word("complaint.reviewer"));
      if (!state.reviewer) return false;
      // The dialog closes first, so that the focus goes back before the action moves it.
      queueMicrotask(action);
      return true;
    },
  }]);
}

/** What the browser remembers under a name; null where it remembers nothing or may not. */
function recall(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Lets the browser remember something; whether it could. */
function remember(name, text) {
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}
