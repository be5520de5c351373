/** Which items are shown. */

/** The items of a list that pass the filters. */
function shownItems(list) {
  const filters = state.filters;
  const text = filters.text.trim().toLowerCase();
  return state.lists.get(list).filter((item) =>
    (!text || wordsOf(item).includes(text)) && passesSection(item, filters.section)
    && (!filters.department || passesDepartment(item, filters.department))
    && (!filters.status || passesStatus(item, filters.status)));
}

/** Whether an item stands in a section or one inside it; "-" are those outside sections. */
function passesSection(item, section) {
  if (!section) return true;
  if (section === "-") return item.section === null;
  return item.section === section || (item.section ?? "").startsWith(`${section}.`);
}

/** Whether a body answers for an item: it is named in it, or in a duty that answers for it. */
function passesDepartment(item, department) {
  const named = (other) => bodiesOf(other).some((body) => departmentKey(body) === department);
  return named(item) || dutiesOf(item).some(named);
}

/** Whether an item stands so; noted are those with a note. */
function passesStatus(item, status) {
  if (status === "noted") return Boolean(state.decisions.get(item.key)?.note);
  return statusOf(item) === status;
}

/** What tells bodies apart: the standard name, or the name as printed. */
const departmentKey = (body) => body.canonical ?? body.name;

/** Whether any filter is set. */
const isFiltered = () => Object.values(state.filters).some(Boolean);

/** Takes all filters away. */
function clearFilters() {
  state.filters = {text: "", section: "", department: "", status: ""};
  showFilters();
  showTable();
}

/** Makes the search and the filters. */
function showFilters() {
  const set = (name) => (event) => {
    state.filters[name] = event.currentTarget.value;
    showTable();
  };
  const choice = (name, options) => {
    const select = make("select", {id: `filter-${name}`, "aria-label": word(`filter.${name}`), change: set(name)},
      make("option", {value: ""}, word(`filter.${name}`)), options);
    select.value = state.filters[name];
    return select;
  };
  const search = make("input", {
    type: "search", id: "search", placeholder: word("search"), "aria-label": word("search"), "aria-keyshortcuts": "/", input: set("text"),
  });
  search.value = state.filters.text;
  const sections = [...state.edition.sections.values()].map((section) => make("option", {value: section.id},
    `${"　".repeat(section.id.split(".").length - 1)}${section.id} ${section.heading ?? section.marker}`));
  const statuses = ["undecided", "accepted", "rejected", "corrected", "added", "noted"].map((status) =>
    make("option", {value: status}, word(`status.${status}`)));
  byId("filters").replaceChildren(search,
    choice("status", statuses),
    choice("section", [make("option", {value: "-"}, word("filter.outside")), ...sections]),
    choice("department", departmentOptions()),
    make("button", {type: "button", id: "clear-filters", click: clearFilters, hidden: !isFiltered()}, word("filter.clear")));
}

/** The bodies of the catalog as options, the most frequent first. */
function departmentOptions() {
  const counts = new Map();
  for (const list of ["duties", "services"]) {
    for (const item of state.lists.get(list)) {
      for (const body of bodiesOf(item)) counts.set(departmentKey(body), (counts.get(departmentKey(body)) ?? 0) + 1);
    }
  }
  return [...counts].sort((left, right) => right[1] - left[1]).map(([name, count]) => make("option", {value: name}, `${name} (${count})`));
}
