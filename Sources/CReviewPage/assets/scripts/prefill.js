/** What selected words say at first sight, put into the form of an added item for the reviewer to check. */

/** A blank item with what can be read off the words without judgement. */
function prefilled(list, words) {
  const value = BLANKS[list]();
  if (list === "targets") {
    const found = /[\d０-９][\d０-９,，.．]*(?:\s*[万亿])?/.exec(words.normalize("NFKC"));
    if (found && words.includes(found[0])) {
      value.quantity.text = found[0];
      const scale = found[0].endsWith("万") ? 1e4 : found[0].endsWith("亿") ? 1e8 : 1;
      value.quantity.value = Number(found[0].replace(/[,\s万亿]/g, "")) * scale;
    }
  } else if (list === "duties") {
    value.departments = words.split(/[、，,；;\s]+/).filter(Boolean).map(body);
  } else if (list === "deadlines") {
    value.text = words;
  } else if (list === "services") {
    value.name = words;
  } else {
    value.title = /《([^》]+)》/.exec(words)?.[1] ?? null;
    value.number = /[（(]?([^《》（()）\s]*〔\d{4}〕\d+号)/.exec(words)?.[1] ?? null;
  }
  return value;
}

/** A body that a reviewer named. */
const body = (name) => ({name, canonical: null, function: null, role: "party", inherited: false});

/**
 * The form of an added item.
 * @returns {{element: Element, read: () => ?object}} read gives the item, or null after it has shown what is wrong
 */
function addingForm(list, value) {
  const fields = ADDED_FIELDS[list].filter((field) => field.type !== "names");
  const form = makeForm(fields, value);
  const names = ADDED_FIELDS[list].find((field) => field.type === "names");
  const control = names && make("textarea", {rows: "3", "data-path": names.path});
  if (names) {
    control.value = value.departments.map((one) => one.name).join("\n");
    form.element.append(labelled(word(names.word), control, word("hint.lines")));
  }
  return {
    element: form.element,
    read: () => {
      const changes = form.read();
      const bodies = names ? control.value.split("\n").map((line) => line.trim()).filter(Boolean) : [];
      if (names) complain(control, bodies.length ? "" : word("complaint.needed"));
      if (!changes || (names && !bodies.length)) return null;
      const read = structuredClone(value);
      for (const change of changes) setAt(read, change.path, change.value);
      if (names) read.departments = bodies.map((name) => value.departments.find((one) => one.name === name) ?? body(name));
      return read;
    },
  };
}
