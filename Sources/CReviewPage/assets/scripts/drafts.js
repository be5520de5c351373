/** Unsaved decisions: kept by the browser under the catalog's digest, and offered again. */

const draftKey = () => `qingdan/draft/${state.digest}`;

/** Whether there are decisions that no file holds. */
const isUnsaved = () => reviewState() !== state.saved;

/** How the decisions stand, in short. */
const reviewState = () => JSON.stringify([
  [...state.decisions].map(([key, {decision, changes, added, note, reviewer, time}]) => [key, decision, changes, added, note, reviewer, time]).sort(),
  state.unplaced.length, state.orphans.length,
]);

/** The decisions without the items they are on, which the page has: browsers keep five million letters and no more. */
const slimDecisions = () => orderedDecisions().map((decision) => (state.unplaced.includes(decision) ? decision : {...decision, extracted: null}));

let isFull = false;
let keeping = 0;

/** Keeps the decisions soon; a draft that waits for its answer stays among them. */
function keepDraft() {
  clearTimeout(keeping);
  keeping = setTimeout(keepDraftNow, 50);
}

/** Keeps the decisions at once, or forgets the draft where all are saved. */
function keepDraftNow() {
  clearTimeout(keeping);
  if (!isUnsaved() && !state.draft) {
    remember(draftKey(), null);
    return;
  }
  const decisions = slimDecisions();
  if (state.draft) {
    const known = new Set(decisions.map(decisionKey));
    decisions.push(...state.draft.decisions.filter((decision) => !known.has(decisionKey(decision))));
  }
  const isKept = remember(draftKey(), JSON.stringify({decisions, orphans: state.orphans}));
  if (!isKept && !isFull) say(word("said.not-kept"));
  isFull = !isKept;
}

const decisionKey = (decision) => JSON.stringify([decision.list, decision.item, decision.anchor]);

/** Offers the decisions of an earlier visit that were not saved. */
function offerDraft() {
  const text = recall(draftKey());
  if (!text) return;
  try {
    state.draft = JSON.parse(text);
  } catch {
    remember(draftKey(), null);
    return;
  }
  if (text === JSON.stringify({decisions: slimDecisions(), orphans: state.orphans})) {
    state.draft = null;
    remember(draftKey(), null);
    return;
  }
  showDraft();
}

/** Shows the offer, or takes it away where it is answered. */
function showDraft() {
  const bar = byId("draft");
  bar.hidden = !state.draft;
  if (!state.draft) return;
  bar.replaceChildren(
    make("p", {}, word("draft.offer", {count: state.draft.decisions.length})),
    make("button", {type: "button", id: "draft-take", class: "primary", click: () => answerDraft(true)}, word("draft.take")),
    make("button", {type: "button", id: "draft-leave", click: () => answerDraft(false)}, word("draft.leave")));
}

/** Takes the draft, with the steps made since on top of it, or forgets it. */
function answerDraft(isTaken) {
  const {draft} = state;
  state.draft = null;
  showDraft();
  if (isTaken) {
    const since = new Map(state.history.map(({item}) => [item, state.decisions.get(item.key) ?? null]));
    takeDecisions(draft);
    for (const [item, decision] of since) put(item, decision);
    say(word("said.draft-taken", {count: draft.decisions.length}));
  }
  keepDraftNow();
  showReview();
}

/** Warns before leaving with decisions that are not saved. */
addEventListener("beforeunload", (event) => {
  keepDraftNow();
  if (isUnsaved()) event.preventDefault();
});
