/**
 * What can be corrected in an item of each list.
 *
 * @typedef {object} Field
 * @property {string} path  a JSON pointer into the item
 * @property {string} word  the name of its word
 * @property {string} type  text, long, number, whole, day, yearday, choice, lines, bodies, amounts
 * @property {string[]} [choices]  for a choice: the values, "" for none; their words are group.value
 * @property {string} [group]
 * @property {boolean} [needed]  whether it may not be empty
 * @property {string} [inside]  the pointer of the object it stands in, which may be absent
 */

const OPS = ["eq", "gte", "gt", "lte", "lt", "approx", "range"];
const DAYS = (path, inside) => [
  {path: `${path}/start`, word: "field.start", type: "day", inside},
  {path: `${path}/end`, word: "field.end", type: "day", inside},
  {path: `${path}/recurs`, word: "field.recurs", type: "yearday", inside},
];

/** @type {Object<string, Field[]>} */
const FIELDS = {
  document: [
    {path: "/title", word: "field.title", type: "long"},
    {path: "/noticeTitle", word: "field.noticeTitle", type: "long"},
    {path: "/number", word: "field.number", type: "text"},
    {path: "/kind", word: "field.kind", type: "text"},
    {path: "/stage", word: "field.stage", type: "choice", choices: ["draft", "issued"], group: "stage", needed: true},
    {path: "/issuers", word: "field.issuers", type: "lines"},
    {path: "/jurisdiction/name", word: "field.jurisdiction", type: "text"},
    {path: "/jurisdiction/level", word: "field.level", type: "choice", group: "level", choices: ["", "national", "province", "prefecture", "county", "township"]},
    {path: "/jurisdiction/code", word: "field.code", type: "text"},
    {path: "/signedOn", word: "field.signedOn", type: "day"},
    {path: "/printedOn", word: "field.printedOn", type: "day"},
    {path: "/effectiveOn", word: "field.effectiveOn", type: "day"},
    {path: "/validYears", word: "field.validYears", type: "whole"},
    {path: "/addressees", word: "field.addressees", type: "lines"},
    {path: "/copiedTo", word: "field.copiedTo", type: "lines"},
  ],
  targets: [
    {path: "/indicator", word: "field.indicator", type: "long", needed: true},
    {path: "/quantity/op", word: "field.op", type: "choice", choices: OPS, group: "op", needed: true},
    {path: "/quantity/value", word: "field.value", type: "number"},
    {path: "/quantity/max", word: "field.max", type: "number"},
    {path: "/quantity/unit", word: "field.unit", type: "text"},
    {path: "/quantity/per", word: "field.per", type: "lines"},
    {path: "/for", word: "field.for", type: "text"},
    {path: "/measure", word: "field.measure", type: "choice", choices: ["level", "increase", "decrease"], group: "measure", needed: true},
    {path: "/binding", word: "field.binding", type: "choice", choices: ["", "binding", "expected"], group: "binding"},
    {path: "/baseline/value", word: "field.baseline.value", type: "number", inside: "/baseline"},
    {path: "/baseline/year", word: "field.baseline.year", type: "whole", inside: "/baseline"},
    ...DAYS("/deadline", "/deadline"),
  ],
  duties: [
    {path: "/task", word: "field.task", type: "long"},
    {path: "/departments", word: "field.departments", type: "bodies"},
    ...DAYS("/deadline", "/deadline"),
  ],
  deadlines: DAYS("", ""),
  services: [
    {path: "/no", word: "field.no", type: "whole"},
    {path: "/name", word: "field.name", type: "text"},
    {path: "/audience", word: "field.audience", type: "long"},
    {path: "/content", word: "field.content", type: "long"},
    {path: "/type", word: "field.type", type: "text"},
    {path: "/standard", word: "field.standard", type: "long"},
    {path: "/funding", word: "field.funding", type: "long"},
    {path: "/leads", word: "field.leads", type: "bodies"},
    {path: "/amounts", word: "field.amounts", type: "amounts"},
  ],
  citations: [
    {path: "/title", word: "field.title", type: "long"},
    {path: "/number", word: "field.number", type: "text"},
  ],
};

/** What can be corrected in each element of a list of bodies or amounts. */
const ELEMENT_FIELDS = {
  bodies: [
    {path: "/name", word: "field.body", type: "text", needed: true},
    {path: "/canonical", word: "field.canonical", type: "text"},
    {path: "/role", word: "field.role", type: "choice", choices: ["party", "lead", "support"], group: "role", needed: true},
  ],
  amounts: [
    {path: "/op", word: "field.op", type: "choice", choices: OPS, group: "op", needed: true},
    {path: "/value", word: "field.value", type: "number"},
    {path: "/max", word: "field.max", type: "number"},
    {path: "/unit", word: "field.unit", type: "text"},
    {path: "/per", word: "field.per", type: "lines"},
    {path: "/for", word: "field.for", type: "text"},
  ],
};

/** The value a JSON pointer leads to; undefined where there is none. */
function getAt(value, path) {
  return path.split("/").slice(1).reduce((inner, name) => (inner === null || inner === undefined ? undefined : inner[name]), value);
}
