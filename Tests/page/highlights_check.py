"""Every item's words are highlighted, in their place, and lead to its row; its row leads to them."""
import evidence
from pages import NOTICES

# Every highlight of the text with where it stands in its block, counted in Unicode scalar values as the page shows it.
GATHER = """
const found = [];
for (const block of document.querySelectorAll('#text [data-block]')) {
  let at = 0;
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) { at += Array.from(node.data).length; return; }
    const start = at;
    for (const child of node.childNodes) walk(child);
    if (node.localName === 'mark') found.push([Number(block.dataset.block), start, at, node.dataset.kind, node.dataset.keys, node.textContent]);
  };
  walk(block);
}
return found;
"""
TEXTS = "return [...document.querySelectorAll('#text [data-block]')].map((block) => [Number(block.dataset.block), block.textContent])"

# Clicks each highlight that is an item's own until the item is selected, then each row, and says what went wrong.
CLICKS = """
const wrong = [];
const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const done = arguments[arguments.length - 1];
(async () => {
  const text = document.getElementById('text');
  const marks = [...text.querySelectorAll('mark')];
  const chosen = () => document.querySelector('#table [aria-selected=true]')?.dataset.key;
  for (const [key, own] of arguments[0]) {
    const mark = marks.find((mark) => mark.dataset.kind === own && mark.dataset.keys.split(' ').includes(key));
    let clicks = 0;
    do { mark.click(); clicks += 1; } while (chosen() !== key && clicks < 90);
    if (chosen() !== key) wrong.push(`a click on the words of ${key} selects ${chosen()}`);
    if (!mark.classList.contains('current')) wrong.push(`${key} is selected, its words are not shown so`);
  }
  for (const [key, own] of arguments[0]) {
    const row = [...document.querySelectorAll('#table tr[data-key]')].find((row) => row.dataset.key === key);
    text.scrollTop = 0;
    row.click();
    await frame();
    const current = marks.filter((mark) => mark.classList.contains('current'));
    const [box, frame_] = [current.find((mark) => mark.dataset.kind === own)?.getBoundingClientRect(), text.getBoundingClientRect()];
    if (!box || box.bottom < frame_.top || box.top > frame_.bottom) wrong.push(`a click on the row of ${key} does not show its words`);
    if (current.some((mark) => !mark.dataset.keys.split(' ').includes(key))) wrong.push(`${key}: words of others are shown as its own`);
  }
  done(wrong);
})();
"""


def check_places(browser, catalog):
    """Blocks hold their texts exactly, and the highlights are those of the catalog and no others."""
    texts = browser.js(TEXTS)
    assert sorted(texts) == sorted([block["id"], block["text"]] for block in catalog["blocks"]), "texts of blocks"
    expected = evidence.highlights(catalog)
    pieces = {}
    for block, start, end, kind, keys, words in browser.js(GATHER):
        pieces.setdefault((block, kind, keys), []).append((start, end, words))
    shown = {}
    for (block, kind, keys), parts in pieces.items():
        # Words that run out of a highlight around them are cut there; the pieces that touch are one highlight.
        parts.sort()
        joined = [parts[0]]
        for start, end, words in parts[1:]:
            if start == joined[-1][1] and (block, start, end, kind) not in expected:
                joined[-1] = (joined[-1][0], end, joined[-1][2] + words)
            else:
                joined.append((start, end, words))
        for start, end, words in joined:
            shown[(block, start, end, kind)] = (set(keys.split(" ")), words)
    missing = [place for place in expected if place not in shown]
    assert not missing, f"{len(missing)} not highlighted: {missing[:3]}"
    extra = [place for place in shown if place not in expected]
    assert not extra, f"{len(extra)} highlighted that the catalog does not have: {extra[:3]}"
    for place, (keys, words) in expected.items():
        assert shown[place] == (keys, words), f"{place}: {shown[place]} instead of {(keys, words)}"
    return len(expected)


def check_clicks(browser, catalog):
    """A click on the words selects the row, a click on the row shows the words."""
    own = [(key, evidence.evidences(name, item)[0][0]) for name, key, item in evidence.items(catalog)
           if evidence.evidences(name, item)]
    wrong = browser.driver.execute_async_script(CLICKS, own)
    assert not wrong, f"{len(wrong)} of {len(own)}: {wrong[:4]}"
    return len(own)


def check_mouse(browser):
    """A real mouse does the same."""
    browser.click("#tab-targets")
    for selector in ("#text mark.target", "#text mark.department", "#text mark.citation"):
        mark = browser.find(selector)
        browser.js("arguments[0].scrollIntoView({block: 'center'})", mark)
        mark.click()
        assert browser.selected() in mark.get_attribute("data-keys").split(), selector
    row = browser.find("#tab-duties")
    row.click()
    browser.find("#table tr[data-key]").click()
    assert "current" in browser.find("#text mark.duty").get_attribute("class")


def check(browser, pages):
    total = 0
    for notice in NOTICES:
        path, catalog = pages.catalog(notice)
        browser.open(pages.page(path, notice.stem))
        places = check_places(browser, catalog)
        clicks = check_clicks(browser, catalog)
        total += places
        print(f"  {notice.stem}: {places} highlights in place, {clicks} items by click both ways")
        browser.read_logs()
    check_mouse(browser)
    check_beyond_the_basic_plane(browser, pages)
    check_overlaps(browser, pages)
    return f"{total} highlights"


def check_beyond_the_basic_plane(browser, pages):
    """Characters of two units do not shift what stands behind them."""
    text = next(notice for notice in NOTICES if notice.stem == "anyang").read_text("utf-8").replace("养老", "𠮷养老")
    path, catalog = pages.catalog(pages.notice("astral", text))
    browser.open(pages.page(path, "astral"))
    assert check_places(browser, catalog) > 30


def check_overlaps(browser, pages):
    """Words that overlap without one holding the other are both highlighted whole."""
    _, catalog = pages.catalog(next(notice for notice in NOTICES if notice.stem == "anyang"))
    target = catalog["targets"][0]["evidence"]
    text = next(block["text"] for block in catalog["blocks"] if block["id"] == target["block"])
    start, end = target["start"] + 2, min(len(text), target["end"] + 3)
    evidence_ = {"block": target["block"], "start": start, "end": end, "quote": text[start:end]}
    catalog["citations"].append({"title": "重叠", "number": None, "evidence": evidence_, "status": "extracted"})
    browser.open(pages.page(pages.file("overlap.json", catalog), "overlap"))
    check_places(browser, catalog)
