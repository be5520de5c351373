/** Puts the page together. Runs last. */

const LANGUAGE_KEY = "qingdan/language";

/** Shows the tables, the card and the progress anew. */
function showReview() {
  gatherUnplaced();
  showFilters();
  showTable();
  showCard();
  showProgress();
  for (const key of state.decisions.keys()) markStatus(key);
}

/** Shows everything that has words in the language of the interface. */
function showLanguage() {
  document.documentElement.lang = state.language === "zh" ? "zh-CN" : "en";
  putWords();
  const {document: head, source} = state.edition.catalog;
  byId("subtitle").textContent = [source.name, head.number, valueWord("stage", head.stage), head.jurisdiction?.name].filter(Boolean).join(" · ");
  showViews();
  showKinds();
  showReview();
  if (state.difference) showDifference();
  showCharts();
  showDraft();
}

/** Makes the switch between views, where there is more than one. */
function showViews() {
  const views = ["review", state.difference && "difference", state.charts.length && "charts"].filter(Boolean);
  byId("views").hidden = views.length < 2;
  byId("views").replaceChildren(...views.map((view) => make("button", {
    type: "button", "data-view": view, "aria-current": view === state.view ? "page" : null,
    click: () => {
      state.view = view;
      showViews();
      firstIn(byId("views"), `[data-view=${view}]`).focus();
    },
  }, word(`view.${view}`))));
  for (const view of ["review", "difference", "charts"]) byId(view).hidden = view !== state.view;
}

/** Reads the page's data and shows it. */
function start() {
  const element = byId("data");
  const data = JSON.parse(element.textContent);
  element.remove();
  Object.assign(state, {
    digest: data.digest, edition: makeEdition(data.catalog), earlier: data.old && makeEdition(data.old),
    difference: data.old && data.difference, charts: data.charts,
  });
  state.language = recall(LANGUAGE_KEY) === "en" ? "en" : "zh";
  startReviewer();
  readItems();
  gatherUnplaced();
  showText();
  if (data.review) {
    const {file, complaint} = readReview(JSON.stringify(data.review));
    if (complaint) say(complaint);
    else takeDecisions(file);
  }
  state.saved = reviewState();
  showLanguage();
  offerDraft();
  listen();
}

/** Listens to what the reviewer does. */
function listen() {
  document.addEventListener("keydown", onKey);
  byId("text").addEventListener("click", clickInText);
  byId("text").addEventListener("keydown", keyInText);
  byId("text").addEventListener("pointerover", nameHighlight);
  byId("tabs").addEventListener("keydown", keyInTabs);
  byId("table").addEventListener("click", (event) => {
    const row = /** @type {any} */ (event.target).closest("tr[data-key]");
    if (row) select(row.dataset.key, {from: "table"});
  });
  byId("save").addEventListener("click", save);
  byId("open").addEventListener("click", () => byId("review-file").click());
  byId("review-file").addEventListener("change", openReview);
  byId("show-help").addEventListener("click", showHelp);
  byId("language").addEventListener("click", () => {
    state.language = state.language === "zh" ? "en" : "zh";
    remember(LANGUAGE_KEY, state.language);
    showLanguage();
  });
}

start();
