/** The words of the page by their names: the lexicon's changes.tsv, then words.tsv; a row has a name, Chinese and English. */
const WORDS = new Map(
  document.getElementById("words").textContent.split("\n").filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split("\t")).map(([name, zh, en]) => [name, {zh, en}]));

/**
 * Words in the language of the interface, with values put in for {names}.
 * @param {string} name
 * @param {Object<string, *>} [values]
 */
function word(name, values = {}) {
  const words = WORDS.get(name)?.[state.language] ?? name;
  return words.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");
}

/** A word for a value of the catalog, such as role lead; the value itself where there is none, nothing for null. */
function valueWord(group, value) {
  if (value === null || value === undefined) return "";
  return WORDS.has(`${group}.${value}`) ? word(`${group}.${value}`) : String(value);
}

/** Puts the words of the language into every element that names some. */
function putWords(root = document) {
  for (const element of allIn(root, "[data-word]")) element.textContent = word(element.dataset.word);
  for (const element of allIn(root, "[data-word-label]")) {
    element.setAttribute("aria-label", word(element.dataset.wordLabel));
    if (element.matches("button")) element.title = word(element.dataset.wordLabel);
  }
}

/**
 * Makes an element with attributes and children; a function is a listener, null and false leave an attribute out.
 * @param {string} tag
 * @param {Object<string, *>} [attributes]
 * @param {...*} children
 * @returns {any}
 */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** @type {(id: string) => any} The element of an id. */
const byId = (id) => document.getElementById(id);

/** @type {(root: any, selector: string) => any} The first element in another that a selector names, or null. */
const firstIn = (root, selector) => root.querySelector(selector);

/** @type {(root: any, selector: string) => any[]} All elements in another that a selector names. */
const allIn = (root, selector) => [...root.querySelectorAll(selector)];

let silence = 0;

/** Says what happened, to the eye and to a screen reader. */
function say(text) {
  const said = byId("said");
  said.textContent = text;
  said.classList.add("shown");
  clearTimeout(silence);
  silence = setTimeout(() => said.classList.remove("shown"), 4000);
}
