/** Saving the review file and opening one. */

/** The name of the review file beside a catalog of this source. */
function reviewName() {
  return `${state.edition.catalog.source.name.replace(/(?!^)\.[^.]*$/, "")}.review.json`;
}

/** @type {any} The browser's picker of a file to save to; not every browser has one. */
const picker = Reflect.get(globalThis, "showSaveFilePicker");

/** Saves the decisions: into the file chosen before, into one chosen now, or as a download. */
async function save() {
  const text = reviewText();
  try {
    if (!state.file && picker) {
      state.file = await picker({
        suggestedName: reviewName(), types: [{accept: {"application/json": [".json"]}}],
      });
    }
    if (state.file) {
      const writer = await state.file.createWritable();
      await writer.write(text);
      await writer.close();
    } else {
      download(text);
    }
  } catch (error) {
    state.file = null;
    say(error.name === "AbortError" ? word("said.not-saved") : word("said.save-failed", {reason: error.message}));
    return;
  }
  state.saved = reviewState();
  keepDraftNow();
  showProgress();
  say(word("said.saved", {count: state.decisions.size, name: state.file?.name ?? reviewName()}));
}

/** Hands a text to the browser as a download. */
function download(text) {
  const address = URL.createObjectURL(new Blob([text], {type: "application/json"}));
  const link = make("a", {href: address, download: reviewName()});
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** Opens the file chosen in the page's file field. */
async function openReview() {
  const field = byId("review-file");
  const [chosen] = field.files;
  field.value = "";
  if (!chosen) return;
  const {file, complaint} = readReview(await chosen.text());
  if (complaint) {
    openDialog(word("open.refused"), [make("p", {}, complaint)], []);
    return;
  }
  const take = () => {
    takeDecisions(file);
    state.saved = reviewState();
    state.file = null;
    keepDraftNow();
    showReview();
    say(word("said.opened", {name: chosen.name, count: file.decisions.length}));
  };
  if (!isUnsaved()) take();
  else openDialog(word("open.replace"), [make("p", {}, word("open.replace.why"))], [{label: word("open.replace.yes"), run: take}]);
}
