/**
 * What the page knows, in one object. Everything that is shown is made from it; nothing is read back from the page.
 *
 * @typedef {{block: number, start: number, end: number, quote: string}} Evidence  offsets are Unicode scalar values
 * @typedef {{type: string, exact: string, prefix: string, suffix: string}} Anchor
 * @typedef {{list: string, item: ?string, decision: string, changes: {path: string, value: *}[], extracted: ?object,
 *   added: ?object, anchor: ?Anchor, section: ?string, heading: ?string, reviewer: string, time: string,
 *   note: ?string}} Decision
 *
 * @typedef {object} Item  anything that has a row: an item of the catalog, or something to look at
 * @property {string} key  its name in the page, such as targets:t-10ec249ca6
 * @property {string} list  targets, duties, deadlines, services, citations or document; tables, numerals, notices
 * @property {number} number  its place in that list, from 1
 * @property {?string} id  its id in the catalog
 * @property {object} value  what the program extracted, or what a reviewer added
 * @property {?Evidence} evidence  the words it is anchored at
 * @property {?string} section  the section it stands in
 * @property {number} place  where it stands in the reading order
 * @property {boolean} added  whether a reviewer added it
 * @property {string} [words]  its words in lower case, for the search
 */
const state = {
  /** The catalog's digest, which unsaved decisions are kept under. */
  digest: "",
  /** @type {Edition} The notice under review. */
  edition: null,
  /** @type {?Edition} The edition before it. */
  earlier: null,
  /** @type {?object} The difference between the two. */
  difference: null,
  /** @type {string[]} Charts, SVG texts. */
  charts: [],

  /** @type {Map<string, Item>} Every item by its key. */
  items: new Map(),
  /** @type {Map<string, Item[]>} The items of each list, in reading order. */
  lists: new Map(),
  /** @type {Map<string, {main: any[], parts: any[]}>} The highlights of each item: its evidence, then its values. */
  marks: new Map(),

  /** @type {Map<string, Decision>} The decision on each item. */
  decisions: new Map(),
  /** @type {Decision[]} Decisions of an opened file that belong to no item here; they are saved as they came. */
  unplaced: [],
  /** @type {object[]} Orphans of an opened file; they are saved as they came. */
  orphans: [],
  /** @type {{key: string, before: ?Decision, after: ?Decision, item: Item}[]} What can be undone, the latest last. */
  history: [],
  /** How the decisions stood when they were last saved or opened. */
  saved: "",
  /** @type {?object} Unsaved decisions of an earlier visit that nobody has answered for yet. */
  draft: null,
  /** Who decides. */
  reviewer: "",
  /** @type {any} The file decisions were last saved to, where the browser can write to it again. */
  file: null,

  /** The language of the interface, zh or en. */
  language: "zh",
  /** The view: review, difference or charts. */
  view: "review",
  /** The list that is shown; all for every item in reading order. */
  list: "all",
  /** @type {?string} The key of the selected item. */
  selected: null,
  /** The number of the selected event of the difference, -1 for none. */
  event: -1,
  /** What is looked for; empty means all. */
  filters: {text: "", section: "", department: "", status: ""},
  /** @type {Set<string>} The kinds of highlights that are not shown. */
  hidden: new Set(),
  /** Whether single keys are commands. */
  keys: true,
};

/** The lists a reviewer decides on, in the order of a review file. */
const DECIDABLE = ["document", "targets", "duties", "deadlines", "services", "citations"];

/** The lists a reviewer looks at. */
const LOOKED_AT = ["tables", "numerals", "notices"];
