/** Charts, SVG texts that came with the page. */

/** Shows the charts; one that is no SVG is left out. */
function showCharts() {
  const parser = new DOMParser();
  const figures = state.charts.map((text) => parser.parseFromString(text, "image/svg+xml").documentElement)
    .filter((root) => root.localName === "svg")
    .map((root) => {
      const picture = document.importNode(root, true);
      picture.setAttribute("role", "img");
      return make("figure", {}, picture);
    });
  byId("charts").replaceChildren(make("h2", {class: "sr"}, word("view.charts")), ...figures);
}
