/** Decisions of an opened file that belong to no item here, and its orphans: shown, and saved as they came. */

/** Puts them into a list of their own. */
function gatherUnplaced() {
  const lost = [
    ...state.unplaced.map((decision) => ({decision, reason: "notHere", detail: null})),
    ...state.orphans,
  ];
  for (const key of [...state.items.keys()]) if (key.startsWith("orphans:")) state.items.delete(key);
  const items = lost.map((value, index) => ({...makeItem("orphans", index + 1, value, null, `orphans:${index + 1}`), section: value.decision.section}));
  state.lists.set("orphans", items);
  for (const item of items) state.items.set(item.key, item);
}
