/** Forms to correct an item's values in. */

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const YEARDAY = /^--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** What a field's control says, or why it says nothing that can be taken. */
function readControl(field, control) {
  const text = control.value.trim();
  if (field.type === "lines") return {value: text.split("\n").map((line) => line.trim()).filter(Boolean)};
  if (text === "") return field.needed ? {complaint: word("complaint.needed")} : {value: null};
  switch (field.type) {
    case "number":
    case "whole": {
      const value = Number(text.normalize("NFKC").replaceAll(",", ""));
      const isGood = Number.isFinite(value) && (field.type === "number" || Number.isInteger(value));
      return isGood ? {value} : {complaint: word(`complaint.${field.type}`)};
    }
    case "day": return DAY.test(text) ? {value: text} : {complaint: word("complaint.day")};
    case "yearday": return YEARDAY.test(text) ? {value: text} : {complaint: word("complaint.yearday")};
    default: return {value: text};
  }
}

/** The control of a field with a value in it. */
function controlOf(field, value) {
  const text = value === null || value === undefined ? "" : Array.isArray(value) ? value.join("\n") : String(value);
  let control;
  if (field.type === "choice") {
    control = make("select", {}, field.choices.map((choice) => make("option", {value: choice}, choice ? word(`${field.group}.${choice}`) : word("none"))));
  } else if (field.type === "long" || field.type === "lines") {
    control = make("textarea", {rows: String(Math.min(6, Math.max(2, field.type === "lines" ? text.split("\n").length : Math.ceil(text.length / 36))))});
  } else {
    control = make("input", {type: "text", inputmode: ["number", "whole"].includes(field.type) ? "decimal" : null, placeholder: {day: "2025-12-31", yearday: "--03-31"}[field.type]});
  }
  control.value = text;
  control.dataset.path = field.path;
  return control;
}

/**
 * A form of fields over a value.
 * @param {Field[]} fields
 * @param {object} value
 * @returns {{element: Element, read: () => ?{path: string, value: *}[]}} read gives what differs from the value, or null
 *   after it has shown what is wrong
 */
function makeForm(fields, value) {
  const readers = [];
  const parts = fields.filter((field) => !field.inside || getAt(value, field.inside)).map((field) => {
    const start = getAt(value, field.path);
    if (field.type === "bodies" || field.type === "amounts") {
      const group = makeGroup(field, start ?? []);
      readers.push(group.read);
      return group.element;
    }
    const control = controlOf(field, start);
    readers.push(() => {
      const {value: now, complaint} = readControl(field, control);
      complain(control, complaint);
      if (complaint) return null;
      return JSON.stringify(now) === JSON.stringify(start ?? (field.type === "lines" ? [] : null)) ? [] : [{path: field.path, value: now}];
    });
    const hint = {lines: "hint.lines", day: "hint.day", yearday: "hint.yearday"}[field.type];
    const made = labelled(word(field.word), control, hint && word(hint));
    made.classList.add(`is-${field.type}`);
    return made;
  });
  return {
    element: make("div", {class: "fields"}, parts),
    read: () => {
      const read = readers.map((reader) => reader());
      return read.includes(null) ? null : read.flat();
    },
  };
}

/** A list of bodies or amounts: a form each, and whether it is left out. */
function makeGroup(field, elements) {
  const rows = elements.map((element, index) => {
    const form = makeForm(ELEMENT_FIELDS[field.type], element);
    const gone = make("input", {type: "checkbox", "data-path": `${field.path}/${index}/-`});
    const name = element.name ?? element.evidence?.quote ?? "";
    const frame = make("fieldset", {class: "element"}, make("legend", {}, `${index + 1}. ${name}`), form.element,
      make("label", {class: "gone"}, gone, word("leave-out")));
    for (const control of allIn(form.element, "[data-path]")) control.dataset.path = `${field.path}/${index}${control.dataset.path}`;
    return {element, form, gone, frame};
  });
  return {
    element: make("fieldset", {class: "group"}, make("legend", {}, word(field.word)), rows.map((row) => row.frame)),
    read: () => {
      const changes = rows.map(({form, gone}) => (gone.checked ? [] : form.read()));
      if (changes.includes(null)) return null;
      if (!rows.some((row) => row.gone.checked)) {
        return changes.flatMap((list, index) => list.map(({path, value}) => ({path: `${field.path}/${index}${path}`, value})));
      }
      const kept = rows.map((row, index) => {
        const copy = structuredClone(row.element);
        for (const {path, value} of changes[index]) setAt(copy, path, value);
        return copy;
      }).filter((_, index) => !rows[index].gone.checked);
      return [{path: field.path, value: kept}];
    },
  };
}
