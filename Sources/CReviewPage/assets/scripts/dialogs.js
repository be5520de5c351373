/** The dialog: one at a time; Esc closes it and the focus goes back to where it was. */

/**
 * Opens the dialog.
 * @param {string} heading
 * @param {(Node|string)[]} content
 * @param {{label: string, run: () => (boolean|void), primary?: boolean}[]} actions  run keeps the dialog open by false; the
 *   first one answers Enter
 */
function openDialog(heading, content, actions) {
  const dialog = byId("dialog");
  const close = () => dialog.close();
  const buttons = actions.map(({label, run, primary}, index) => make("button", {
    type: index === 0 ? "submit" : "button", class: primary ? "primary" : null,
    click: index === 0 ? null : () => run() !== false && close(),
  }, label));
  const form = make("form", {
    novalidate: true,
    submit: (event) => {
      event.preventDefault();
      if (actions.length === 0 || actions[0].run() !== false) close();
    },
  },
  make("h2", {id: "dialog-heading"}, heading), make("div", {class: "dialog-body"}, content),
  make("div", {class: "dialog-actions"}, buttons,
    make("button", {type: "button", click: close, id: "dialog-close"}, word(actions.length ? "cancel" : "close"))));
  dialog.replaceChildren(form);
  if (dialog.open) return;
  dialog.showModal();
  const first = form.querySelector("input:not([type=hidden]), textarea, select") ?? form.querySelector("button");
  first?.focus();
}

let controls = 0;

/**
 * A labelled control.
 * @param {string} text
 * @param {any} control
 * @param {?string} [hint]
 */
function labelled(text, control, hint) {
  controls += 1;
  control.id ||= `control-${controls}`;
  const parts = [make("label", {for: control.id}, text), control];
  if (hint) {
    control.setAttribute("aria-describedby", `${control.id}-hint`);
    parts.push(make("p", {class: "hint", id: `${control.id}-hint`}, hint));
  }
  return make("div", {class: "field"}, parts);
}

/** Shows what is wrong with a control's content, or that nothing is. */
function complain(control, text) {
  control.setAttribute("aria-invalid", String(Boolean(text)));
  const place = control.parentElement;
  place.querySelector(".complaint")?.remove();
  if (!text) return;
  const complaint = make("p", {class: "complaint", id: `${control.id}-complaint`, role: "alert"}, text);
  control.setAttribute("aria-describedby", complaint.id);
  place.append(complaint);
}
