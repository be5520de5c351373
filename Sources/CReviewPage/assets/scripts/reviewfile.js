/** The review file, qingdan/review/v1: written from the decisions and read back into them. */

/** What the review is of. */
function reviewedCatalog() {
  const {source, generator} = state.edition.catalog;
  return {name: source.name, sha256: source.sha256, generator};
}

/** The decisions in canonical order: by list, then by where their words stand. */
function orderedDecisions() {
  const placed = [...state.decisions].map(([key, decision]) => ({decision, place: state.items.get(key)?.place ?? -1}));
  const unplaced = state.unplaced.map((decision) => ({decision, place: Infinity}));
  return [...placed, ...unplaced].sort((left, right) =>
    DECIDABLE.indexOf(left.decision.list) - DECIDABLE.indexOf(right.decision.list) || (left.place < right.place ? -1 : left.place > right.place ? 1 : 0))
    .map(({decision}) => decision);
}

/** The review file's text, a decision a line. */
function reviewText() {
  const lines = (values) => (values.length ? `[\n${values.map((value) => JSON.stringify(value)).join(",\n")}\n]` : "[]");
  return `{"schema":"qingdan/review/v1","catalog":${JSON.stringify(reviewedCatalog())},"decisions":${lines(orderedDecisions())},"orphans":${lines(state.orphans)}}\n`;
}

/**
 * Reads a review file's text.
 * @returns {{file?: object, complaint?: string}} what is in it, or a sentence that says why it cannot be taken
 */
function readReview(text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return {complaint: word("complaint.no-review")};
  }
  if (file?.schema !== "qingdan/review/v1" || !Array.isArray(file.decisions)) return {complaint: word("complaint.no-review")};
  if (file.catalog?.sha256 !== state.edition.catalog.source.sha256) {
    return {complaint: word("complaint.other-edition", {name: file.catalog?.name ?? "?"})};
  }
  const wrong = file.decisions.findIndex((decision) => !DECIDABLE.includes(decision?.list)
    || !["accepted", "rejected", "corrected", "added"].includes(decision.decision));
  if (wrong >= 0) return {complaint: word("complaint.decision", {number: wrong + 1})};
  return {file};
}

/** Takes decisions in place of those there are. */
function takeDecisions(file) {
  for (const item of [...state.items.values()].filter((item) => item.added)) takeOut(item);
  state.decisions.clear();
  state.history = [];
  state.unplaced = [];
  state.orphans = file.orphans ?? [];
  const byAnchor = new Map();
  for (const item of state.lists.get("citations")) byAnchor.set(anchorKey(anchorOf(state.edition, item.evidence)), item);
  for (const decision of file.decisions) {
    const item = decision.decision === "added" ? addedItem(decision) : itemOf(decision, byAnchor);
    if (!item) {
      state.unplaced.push(decision);
      continue;
    }
    // A draft leaves out the items that the page has.
    state.decisions.set(item.key, item.added ? decision : {...decision, extracted: decision.extracted ?? item.value});
    if (item.added) bringIn(item);
  }
}

/** The item a decision is on; citations have no ids and are told by their words. */
function itemOf(decision, byAnchor) {
  if (decision.list === "document") return state.lists.get("document")[0];
  if (decision.list === "citations") return byAnchor.get(anchorKey(decision.anchor)) ?? null;
  return state.items.get(`${decision.list}:${decision.item}`) ?? null;
}

const anchorKey = (anchor) => (anchor ? JSON.stringify([anchor.exact, anchor.prefix, anchor.suffix]) : "");
