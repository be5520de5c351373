"""The interface: language, filters, names for screen readers, contrast, narrow and dark."""
import time

from browser import Keys
from pages import NOTICES

ROLES = {"button", "link", "textbox", "searchbox", "combobox", "checkbox", "tab", "option", "slider", "menuitem", "switch",
         "radio", "region", "tabpanel", "dialog", "img", "progressbar", "grid", "table"}

# The contrast of each text that is shown against what is painted behind it, by WCAG 2; those below AA.
CONTRAST = """
const parse = (color) => {
  const [r, g, b, a = 1] = color.match(/[\\d.]+/g).map(Number);
  return color.startsWith('color(') ? [r * 255, g * 255, b * 255, a] : [r, g, b, a];
};
const light = ([r, g, b]) => {
  const line = (value) => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  return 0.2126 * line(r) + 0.7152 * line(g) + 0.0722 * line(b);
};
const behind = (element) => {
  for (let one = element; one; one = one.parentElement) {
    const color = parse(getComputedStyle(one).backgroundColor);
    if (color[3] === 1) return color;
  }
  return [255, 255, 255, 1];
};
const poor = new Map();
for (const element of document.querySelectorAll('body *')) {
  if (!element.checkVisibility({contentVisibilityAuto: true, checkOpacity: true, checkVisibilityCSS: true})) continue;
  if (![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())) continue;
  const style = getComputedStyle(element);
  const [one, other] = [light(parse(style.color)), light(behind(element))];
  const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const size = parseFloat(style.fontSize);
  const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
  if (contrast < needed) poor.set(`${element.localName}.${element.className} in ${element.parentElement.className}`, contrast.toFixed(2));
}
return [...poor];
"""


def check(browser, pages):
    path, catalog = pages.catalog(next(notice for notice in NOTICES if notice.stem == "puyang"))
    browser.open(pages.page(path, "puyang-interface"))
    browser.js("localStorage.setItem('qingdan/reviewer', '李明')")
    browser.load(pages.folder / "puyang-interface.html")
    browser.screenshot("wide")
    check_shared_words(browser, catalog)
    check_filters(browser, catalog)
    check_keys(browser)
    check_language(browser)
    names = check_names(browser)
    check_contrast(browser)
    check_sizes(browser)
    return f"{names} named controls"


def check_shared_words(browser, catalog):
    """Words that several targets stand on are struck only when all of them are rejected."""
    evidence = catalog["targets"][0]["evidence"]
    shared = [target for target in catalog["targets"] if target["evidence"] == evidence]
    assert len(shared) > 1
    browser.click("#tab-targets")
    mark = browser.find(f"#text mark.target[data-keys~='targets:{shared[0]['id']}']")
    for number, target in enumerate(shared, 1):
        browser.js("[...document.querySelectorAll('#table tr[data-key]')].find((row) => row.dataset.key === arguments[0]).click()",
                   f"targets:{target['id']}")
        browser.press("r")
        assert ("rejected" in mark.get_attribute("class")) == (number == len(shared)), number
    browser.press(*"u" * len(shared))
    assert "rejected" not in mark.get_attribute("class")
    browser.click("#tab-all")


def shown(browser):
    return browser.js("return [...document.querySelectorAll('#table tr[data-key]')].map((row) => row.dataset.key)")


def choose(browser, name, value):
    browser.js("const select = document.getElementById(arguments[0]); select.value = arguments[1];"
               "select.dispatchEvent(new Event('change'))", f"filter-{name}", value)


def check_filters(browser, catalog):
    """Each filter shows what it should, all of it and nothing else."""
    browser.click("#tab-duties")
    choose(browser, "section", "2.3")
    duties = {f"duties:{duty['id']}" for duty in catalog["duties"] if (duty["section"] or "").startswith("2.3.") or duty["section"] == "2.3"}
    assert duties and set(shown(browser)) == duties
    choose(browser, "section", "")
    choose(browser, "department", "濮阳市民政局")
    named = {f"duties:{duty['id']}" for duty in catalog["duties"]
             if any((body["canonical"] or body["name"]) == "濮阳市民政局" for body in duty["departments"])}
    assert named and set(shown(browser)) == named
    browser.click("#tab-targets")
    targets = {f"targets:{target['id']}" for target in catalog["targets"] if {f"duties:{one}" for one in target["duties"]} & named}
    assert targets and set(shown(browser)) == targets
    browser.click("#clear-filters")
    assert len(shown(browser)) == len(catalog["targets"])
    browser.press("/", *"适老化")
    found = shown(browser)
    assert found and len(found) < len(catalog["targets"])
    browser.press(Keys.ESCAPE)
    browser.click("#clear-filters")
    browser.press("j", "a", "r")
    choose(browser, "status", "undecided")
    assert len(shown(browser)) == len(catalog["targets"]) - 2
    choose(browser, "status", "rejected")
    assert len(shown(browser)) == 1
    browser.click("#clear-filters")
    browser.click("#tab-numerals")
    assert len(shown(browser)) == len(catalog["ledger"]["unclaimed"])
    browser.click("#kinds [data-kind=target]")
    assert browser.js("return getComputedStyle(document.querySelector('#text mark.target')).borderBottomStyle") == "none"
    browser.click("#kinds [data-kind=target]")
    assert browser.js("return getComputedStyle(document.querySelector('#text mark.target')).borderBottomStyle") == "solid"


def check_keys(browser):
    """Help, the keys of the text and the tabs; nothing happens while one writes."""
    browser.click("#tab-all")
    browser.press("?")
    assert browser.find("#dialog").is_displayed()
    browser.screenshot("help")
    browser.press("j", Keys.ESCAPE)
    assert not browser.all("dialog[open]")
    browser.js("document.getElementById('text').focus()")
    before = browser.selected()
    browser.press(Keys.ARROW_RIGHT)
    assert browser.selected() != before and browser.js("return document.activeElement.id") == "text"
    assert browser.said()
    browser.press(Keys.ENTER)
    assert browser.js("return document.activeElement.dataset.key") == browser.selected()
    browser.js("document.getElementById('tab-all').focus()")
    browser.press(Keys.ARROW_RIGHT)
    assert browser.js("return document.activeElement.id") == "tab-targets"
    decided = browser.find("#progress").get_attribute("value")
    browser.click("#search")
    browser.press("a", "r", "u")
    assert browser.find("#progress").get_attribute("value") == decided
    browser.press(Keys.CONTROL + "a" + Keys.NULL, Keys.DELETE)
    browser.press(Keys.ESCAPE, "j")
    browser.press("e")
    browser.screenshot("edit-target")
    browser.press(Keys.ESCAPE)
    browser.click("#tab-services")
    browser.js("document.querySelectorAll('#table tr[data-key]')[4].click()")
    browser.press("e")
    browser.screenshot("edit-service")
    browser.press(Keys.ESCAPE)
    browser.screenshot("service")


def check_language(browser):
    """Every word changes with the language, and none is missing in either."""
    missing = browser.js("""
      const rows = document.getElementById('words').textContent.split('\\n').filter((row) => row && !row.startsWith('#'));
      return rows.filter((row) => row.split('\\t').length !== 3 || row.split('\\t').some((word) => !word)).concat(
        rows.map((row) => row.split('\\t')[0]).filter((name, index, names) => names.indexOf(name) !== index))""")
    assert not missing, missing
    assert browser.js("return document.documentElement.lang") == "zh-CN"
    browser.click("#language")
    assert browser.js("return document.documentElement.lang") == "en"
    left = browser.js("""
      const chinese = (text) => /[\\u4e00-\\u9fff]/.test(text ?? '');
      const isLeft = (one) => chinese(one.getAttribute('aria-label'))
        || (one.matches('[data-word], th, #tabs button, #kinds button') && chinese(one.textContent));
      return [...document.querySelectorAll('[data-word], [data-word-label], th, #tabs button, #kinds button')]
        .filter((one) => one.id !== 'language' && !one.closest('#text') && isLeft(one)).map((one) => one.outerHTML.slice(0, 90))""")
    assert not left, left
    browser.screenshot("english")
    browser.click("#language")
    assert browser.find("#save").text.startswith("保存")


def check_names(browser):
    """Everything that can be operated has a name, and none is put before others by a tabindex."""
    browser.call("Accessibility.enable")
    nameless, count = [], 0
    for opened in ("", "?", "e"):
        if opened:
            browser.press(opened)
        for node in browser.call("Accessibility.getFullAXTree")["nodes"]:
            if node.get("ignored") or node.get("role", {}).get("value") not in ROLES:
                continue
            count += 1
            if not node.get("name", {}).get("value", "").strip():
                nameless.append((node["role"]["value"], node.get("properties", [])[:3]))
        if opened:
            browser.press(Keys.ESCAPE)
    browser.call("Accessibility.disable")
    assert not nameless, nameless[:4]
    assert not browser.js("return [...document.querySelectorAll('[tabindex]')].filter((one) => one.tabIndex > 0).length")
    levels = browser.js("return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((one) => one.checkVisibility()).map((one) => Number(one.localName[1]))")
    assert levels[0] == 1 and levels.count(1) == 1
    jumps = [(before, after) for before, after in zip(levels, levels[1:]) if after > before + 1]
    assert not jumps, jumps
    assert browser.js("return document.querySelectorAll('main').length") == 1
    ids = browser.js("return [...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert len(ids) == len(set(ids)), "ids that stand twice"
    return count


def check_contrast(browser):
    for scheme in ("light", "dark"):
        browser.scheme(scheme)
        for tab in ("all", "services"):
            browser.click(f"#tab-{tab}")
            browser.js("document.querySelector('#table tr[data-key]').click()")
            time.sleep(0.3)
            poor = browser.js(CONTRAST)
            assert not poor, (scheme, poor[:5])
        browser.click("#tab-all")
        browser.js("document.querySelectorAll('#table tr[data-key]')[13].click()")
        browser.screenshot(f"review-{scheme}")
    browser.scheme("light")


def check_sizes(browser):
    """Nothing runs out of a narrow window, and nothing moves where that is not wished."""
    browser.call("Emulation.setDeviceMetricsOverride", width=420, height=900, deviceScaleFactor=1, mobile=False)
    assert browser.js("return document.documentElement.scrollWidth") <= 420
    browser.screenshot("narrow")
    browser.js("document.getElementById('items').scrollIntoView()")
    browser.screenshot("narrow-items")
    browser.call("Emulation.clearDeviceMetricsOverride")
    browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-reduced-motion", "value": "reduce"}])
    assert browser.js("return getComputedStyle(document.getElementById('said')).transitionDuration") in ("0s", "")
    browser.call("Emulation.setEmulatedMedia", features=[])
