/** Items that the program missed: added from words of the text. */

/** An item with nothing in it yet, by list; id, section, rule and evidence are put in by `qingdan review apply`. */
const BLANKS = {
  targets: () => ({
    indicator: "", quantity: {text: "", value: null, unit: null, op: "eq", per: [], max: null}, for: null, measure: "level",
    baseline: null, binding: null, deadline: null, table: null, row: null, duties: [],
  }),
  duties: () => ({task: null, no: null, table: null, row: null, departments: [], deadline: null}),
  deadlines: () => ({start: null, end: null, recurs: null, text: ""}),
  services: () => ({
    no: null, audience: null, name: null, content: null, type: null, standard: null, funding: null, leads: [], amounts: [],
  }),
  citations: () => ({title: null, number: null}),
};

/** The fields of the form for an added item: those to correct, with the words a value was printed in. */
const ADDED_FIELDS = {
  targets: [FIELDS.targets[0], {path: "/quantity/text", word: "field.quantity.text", type: "text", needed: true}, ...FIELDS.targets.slice(1)],
  duties: [FIELDS.duties[0], {path: "/departments", word: "field.departments", type: "names"}],
  deadlines: FIELDS.deadlines,
  services: FIELDS.services.slice(0, 7),
  citations: FIELDS.citations,
};

/** The words selected in the text, as evidence; null where nothing is selected inside one block. */
function selectedWords() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const parent = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest("#text [data-block]");
  const element = parent(range.startContainer);
  if (!element) return null;
  const block = state.edition.blocks[state.edition.index.get(Number(element.dataset.block))];
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const inside = range.cloneRange();
  if (parent(range.endContainer) !== element) inside.setEnd(element, element.childNodes.length);
  const start = before.toString().length;
  return evidenceAt(block, start, start + inside.toString().length);
}

/** The evidence of units of a block, white space at its ends left out. */
function evidenceAt(block, start, end) {
  while (start < end && /\s/.test(block.text[start])) start += 1;
  while (end > start && /\s/.test(block.text[end - 1])) end -= 1;
  if (end <= start) return null;
  return {block: block.id, start: scalarAt(block, start), end: scalarAt(block, end), quote: block.text.slice(start, end)};
}

/** The only place words stand at: in the selected item's block, or in the whole text; null where none or several do. */
function findWords(words) {
  const here = state.items.get(state.selected)?.evidence?.block;
  const near = state.edition.blocks.filter((block) => block.id === here);
  for (const blocks of [near, state.edition.blocks]) {
    const places = [];
    for (const block of blocks) {
      for (let at = block.text.indexOf(words); at >= 0 && places.length < 2; at = block.text.indexOf(words, at + 1)) places.push([block, at]);
    }
    if (places.length === 1) return evidenceAt(places[0][0], places[0][1], places[0][1] + words.length);
  }
  return null;
}

/** Opens the form to add an item from the selected words, or to change one that was added. */
function openAdding(item = null) {
  const evidence = item?.evidence ?? selectedWords();
  asReviewer(() => {
    const words = make("textarea", {rows: "2", lang: "zh-CN", readonly: Boolean(evidence)});
    words.value = evidence?.quote ?? "";
    const list = make("select", {disabled: Boolean(item)}, Object.keys(BLANKS).map((name) => make("option", {value: name}, word(`one.${name}`))));
    list.value = item?.list ?? "targets";
    const place = make("div", {});
    let form;
    const showForm = () => {
      form = addingForm(list.value, item?.value ?? prefilled(list.value, words.value));
      place.replaceChildren(form.element);
    };
    list.addEventListener("change", showForm);
    if (!evidence) words.addEventListener("change", showForm);
    showForm();
    const note = make("textarea", {rows: "2"});
    note.value = state.decisions.get(item?.key)?.note ?? "";
    openDialog(word(item ? "edit.heading" : "add.heading", {kind: word(`one.${list.value}`)}),
      [labelled(word("add.words"), words, evidence ? null : word("add.words.hint")), labelled(word("add.list"), list), place, labelled(word("note"), note)], [{
        label: word(item ? "edit.done" : "add.done"), primary: true,
        run: () => {
          const found = evidence ?? findWords(words.value.trim());
          complain(words, found ? "" : word("complaint.words"));
          const value = form.read();
          if (!found || !value) return false;
          keepAdded(item, list.value, value, found, note.value.trim());
          return true;
        },
      }]);
  });
}

/** Puts an added item in, in place of what it was before where it was there. */
function keepAdded(item, list, value, evidence, note) {
  if (item) {
    const changed = {...item, value};
    Object.assign(item, changed);
    decide(item, "added", {note});
  } else {
    item = newItem(list, value, evidence);
    decide(item, "added", {note});
  }
  queueMicrotask(() => select(item.key));
}

let additions = 0;

/** An added item. */
function newItem(list, value, evidence) {
  additions += 1;
  const item = makeItem(list, state.lists.get(list).length + 1, value, evidence, `${list}:+${additions}`);
  return Object.assign(item, {id: null, added: true});
}

/** The added item of a decision of a file; null where its words are not found. */
function addedItem(decision) {
  const {exact} = decision.anchor;
  for (const block of state.edition.blocks) {
    for (let at = block.text.indexOf(exact); at >= 0; at = block.text.indexOf(exact, at + 1)) {
      const evidence = evidenceAt(block, at, at + exact.length);
      if (evidence && anchorKey(anchorOf(state.edition, evidence)) === anchorKey(decision.anchor)) return newItem(decision.list, decision.added, evidence);
    }
  }
  return null;
}

/** Puts an added item into the lists and the text. */
function bringIn(item) {
  state.items.set(item.key, item);
  const list = state.lists.get(item.list);
  list.push(item);
  list.sort((left, right) => left.place - right.place);
  const block = state.edition.blocks[state.edition.index.get(item.evidence.block)];
  const kind = {targets: "target", duties: "duty", deadlines: "deadline", services: "service", citations: "citation"}[item.list];
  const range = {start: unitAt(block, item.evidence.start), end: unitAt(block, item.evidence.end), kind, keys: [item.key], main: new Set([item.key])};
  if (!state.ranges.has(block.id)) state.ranges.set(block.id, []);
  state.ranges.get(block.id).push(range);
  refreshAround(block.id);
}

/** Takes an added item out of the lists and the text. */
function takeOut(item) {
  state.items.delete(item.key);
  state.decisions.delete(item.key);
  state.lists.set(item.list, state.lists.get(item.list).filter((other) => other !== item));
  const {block} = item.evidence;
  state.ranges.set(block, state.ranges.get(block).filter((range) => !range.keys.includes(item.key)));
  if (state.selected === item.key) state.selected = null;
  refreshAround(block);
}

/** Shows text and tables again after an item came or went. */
function refreshAround(block) {
  gatherAll();
  renewBlock(block);
  showTable();
  showCard();
}
