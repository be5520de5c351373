"""A whole notice reviewed by the keyboard: what is saved is what was pressed."""
import json

import contract
import evidence
from browser import Keys
from pages import NOTICES

REVIEWER = "王审核"
SELECT = """
const [block, words] = arguments;
const node = document.querySelector(`#text [data-block="${block}"]`);
const range = document.createRange();
const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
let [at, start] = [0, node.textContent.indexOf(words)];
for (let text = walker.nextNode(); text; text = walker.nextNode()) {
  if (at <= start && start < at + text.data.length) range.setStart(text, start - at);
  if (at < start + words.length && start + words.length <= at + text.data.length) range.setEnd(text, start + words.length - at);
  at += text.data.length;
}
getSelection().removeAllRanges();
getSelection().addRange(range);
"""


def check(browser, pages):
    path, catalog = pages.catalog(next(notice for notice in NOTICES if notice.stem == "anyang"))
    page = pages.page(path, "anyang-review")
    browser.open(page)
    expected = review(browser, catalog)
    check_undo(browser, expected)
    check_corrections(browser, catalog, expected)
    check_notes(browser, expected)
    added = check_addition(browser, catalog)
    name, text = save(browser)
    assert name == "anyang.review.json", name
    decisions = contract.check(text, catalog)
    compare(decisions, catalog, expected, added)
    check_reopened(browser, pages, path, catalog, text)
    check_applied(pages, path, catalog, text)
    check_draft(browser, page)
    check_refusals(browser, pages, path, text)
    return f"{len(decisions)} decisions"


def review(browser, catalog):
    """Goes through every item by the keys alone; gives what was decided by the item's key."""
    keys = {key for _, key, _ in evidence.items(catalog)}
    browser.press("j")
    first = browser.selected()
    browser.press("a")
    browser.wait(lambda: browser.all("dialog[open] input"), "the question for the reviewer's name")
    browser.press(Keys.ENTER)
    assert browser.all("dialog[open] .complaint"), "a reviewer without a name is refused"
    browser.press(*REVIEWER, Keys.ENTER)
    expected = {first: "accepted"}
    browser.wait(lambda: browser.selected() not in expected, "the next item")
    while len(expected) < len(keys):
        key = browser.selected()
        assert key not in expected, f"{key} comes a second time"
        decision = "rejected" if len(expected) % 5 == 1 else "accepted"
        browser.press("r" if decision == "rejected" else "a")
        expected[key] = decision
    assert set(expected) == keys
    assert browser.find("#progress").get_attribute("value") == str(len(keys))
    return expected


def check_undo(browser, expected):
    """Two steps back and one forward again."""
    last = browser.selected()
    for _ in range(2):
        browser.press("u")
    undone = browser.selected()
    states = browser.js("return [...document.querySelectorAll('#table .state.undecided')].map((one) => one.closest('tr').dataset.key)")
    assert len(states) == 2 and undone in states, states
    browser.press("a")
    expected[undone] = "accepted"
    other = next(key for key in states if key != undone)
    assert browser.selected() == other
    browser.press("r")
    expected[other] = "rejected"
    assert last in expected


def fill(browser, path, value):
    control = browser.find(f"dialog [data-path='{path}']")
    if control.tag_name == "select":
        browser.js("arguments[0].value = arguments[1]", control, value)
        return
    control.send_keys(Keys.CONTROL, "a")
    control.send_keys(value if value else Keys.DELETE)


def go_to(browser, key):
    name = key.split(":")[0]
    browser.click(f"#tab-{name}")
    for _ in range(200):
        if browser.selected() == key:
            return
        browser.press("j")
    raise AssertionError(f"{key} is not come to by j")


def check_corrections(browser, catalog, expected):
    """A target's value and unit, a body's role, a body left out."""
    target = catalog["targets"][0]
    go_to(browser, f"targets:{target['id']}")
    browser.press("e")
    fill(browser, "/quantity/value", "一百")
    browser.press(Keys.ENTER)
    assert browser.all("dialog[open] [aria-invalid=true]"), "a value that is no number is refused"
    fill(browser, "/quantity/value", "8,000")
    fill(browser, "/for", "低收入老年人")
    browser.find("dialog button[type=submit]").click()
    expected[f"targets:{target['id']}"] = {"/quantity/value": 8000, "/for": "低收入老年人"}
    assert "8,000" in browser.find("#table [aria-selected=true]").text
    assert "8,000" in browser.find("#card").text
    browser.screenshot("corrected")
    first, second = [duty for duty in catalog["duties"] if len(duty["departments"]) > 1][:2]
    go_to(browser, f"duties:{first['id']}")
    browser.press("e")
    fill(browser, "/departments/0/role", "lead")
    browser.find("dialog button[type=submit]").click()
    expected[f"duties:{first['id']}"] = {"/departments/0/role": "lead"}
    go_to(browser, f"duties:{second['id']}")
    browser.press("e")
    box = browser.find("dialog [data-path='/departments/1/-']")
    browser.js("arguments[0].scrollIntoView({block: 'center'})", box)
    box.click()
    browser.find("dialog button[type=submit]").click()
    left = [body for index, body in enumerate(second["departments"]) if index != 1]
    expected[f"duties:{second['id']}"] = {"/departments": left}


def check_notes(browser, expected):
    browser.click("#tab-all")
    key = next(key for key, value in expected.items() if value == "accepted" and key.startswith("deadlines:"))
    go_to(browser, key)
    browser.press("n")
    browser.press(*"请核对年份")
    browser.find("dialog button[type=submit]").click()
    expected[key] = ("accepted", "请核对年份")
    assert "请核对年份" in browser.find("#card").text


def check_addition(browser, catalog):
    """Words selected in the text become an item; undo takes it away, and it can be made again."""
    block = max(catalog["blocks"], key=lambda block: len(block["text"]))
    words = block["text"][60:72]
    for attempt in range(2):
        browser.js(SELECT, block["id"], words)
        assert browser.js("return getSelection().toString()") == words
        browser.press("+")
        assert browser.find("dialog textarea").get_attribute("value") == words
        browser.find("dialog select").send_keys("引用")
        if attempt == 1:
            browser.screenshot("add")
        fill(browser, "/title", "补录的文件")
        browser.find("dialog button[type=submit]").click()
        browser.wait(lambda: (browser.selected() or "").startswith("citations:+"), "the added item's row")
        mark = browser.find("#text mark.citation.current")
        assert mark.text == words
        if attempt == 0:
            browser.press("u")
            assert not browser.all("#text mark.citation.current")
            assert browser.js("return [...document.querySelectorAll('#text [data-block]')].find((one) => Number(one.dataset.block) === arguments[0]).textContent", block["id"]) == block["text"]
    at = block["text"].index(words)
    place = {"block": block["id"], "start": at, "end": at + len(words), "quote": words}
    return {"title": "补录的文件", "number": None}, evidence.quote(catalog, place)


def save(browser):
    assert browser.js("return !dispatchEvent(new Event('beforeunload', {cancelable: true}))"), "no warning before leaving"
    browser.press("s")
    saved = browser.saved()
    assert browser.js("return dispatchEvent(new Event('beforeunload', {cancelable: true}))"), "a warning after saving"
    return saved


def compare(decisions, catalog, expected, added):
    """The file against what was pressed."""
    found = {}
    for decision in decisions:
        assert decision["reviewer"] == REVIEWER
        if decision["decision"] == "added":
            assert (decision["added"], decision["anchor"]) == added, decision
            continue
        index = next(index for name, _, item in evidence.items(catalog) if name == decision["list"]
                     for index, one in enumerate([catalog["document"]] if name == "document" else catalog[name])
                     if one == decision["extracted"])
        key = evidence.key(decision["list"], decision["extracted"], index)
        if decision["decision"] == "corrected":
            found[key] = {change["path"]: change["value"] for change in decision["changes"]}
        else:
            found[key] = (decision["decision"], decision["note"]) if decision["note"] else decision["decision"]
    wrong = {key: (found.get(key), expected.get(key)) for key in {*found, *expected} if found.get(key) != expected.get(key)}
    assert not wrong, wrong


def check_reopened(browser, pages, path, catalog, text):
    """A page written with the review beside the catalog shows it, and saves it again as it was."""
    beside = path.with_name(f"{path.stem}.review.json")
    beside.write_text(text, "utf-8")
    browser.open(pages.page(path, "anyang-reopened"))
    assert not browser.all("#table .state.undecided")
    assert len(browser.all("#table .state.added")) == 1
    browser.press("s")
    assert browser.saved()[1] == text, "a review that is opened and saved is not the same"
    beside.unlink()
    browser.open(pages.page(path, "anyang-opened"))
    browser.find("#review-file").send_keys(str(pages.file("opened.review.json", json.loads(text))))
    browser.wait(lambda: not browser.all("#table .state.undecided"), "the opened review")
    browser.press("s")
    assert browser.saved()[1] == text
    other = json.loads(text)
    other["catalog"]["sha256"] = "0" * 64
    browser.find("#review-file").send_keys(str(pages.file("other.review.json", other)))
    browser.wait(lambda: browser.all("dialog[open]"), "the refusal of a review of another text")
    assert "qingdan review carry" in browser.find("dialog").text
    browser.press(Keys.ESCAPE)
    contract.check(text, catalog)


def check_applied(pages, path, catalog, text):
    """The program takes every decision of the page, and the catalog says what was decided."""
    review = pages.file("applied.review.json", json.loads(text))
    done = pages.run("review", "apply", path, review)
    assert done.returncode == 0 and not done.stderr, done.stderr.decode()
    applied, decisions = json.loads(done.stdout), json.loads(text)["decisions"]
    for name in evidence.LISTS[1:]:
        kept = len(catalog[name]) + sum(
            {"rejected": -1, "added": 1}.get(one["decision"], 0) for one in decisions if one["list"] == name)
        assert len(applied[name]) == kept, name
        assert all(one["status"] == "reviewed" for one in applied[name])
    assert applied["targets"][0]["quantity"]["value"] == 8000
    assert any(one["title"] == "补录的文件" for one in applied["citations"])
    carried = pages.run("review", "carry", review, path)
    assert carried.returncode == 0, carried.stderr.decode()
    assert len(json.loads(carried.stdout)["decisions"]) == len(decisions)


def check_draft(browser, page):
    """What was not saved is offered again after the page was closed."""
    browser.open(page)
    browser.js("localStorage.setItem('qingdan/reviewer', arguments[0])", REVIEWER)
    browser.load(page)
    browser.press("j", "a", "r")
    browser.load(page)
    offer = browser.find("#draft")
    assert offer.is_displayed() and "2" in offer.text, offer.text
    browser.screenshot("draft")
    browser.press("j", "j", "j", "a")
    browser.load(page)
    browser.click("#draft-take")
    assert browser.find("#progress").get_attribute("value") == "3"
    assert not browser.find("#draft").is_displayed()
    browser.press("s")
    assert len(json.loads(browser.saved()[1])["decisions"]) == 3
    browser.load(page)
    assert not browser.find("#draft").is_displayed(), "a draft is offered after it was saved"


def check_refusals(browser, pages, path, text):
    """The program refuses a review file that is none or is of another text, and says so."""
    other = json.loads(text)
    other["catalog"].update(sha256="0" * 64, name="other.txt")
    for file, words in ((pages.file("wrong.review.json", other), "qingdan review carry"), (path, "no review file")):
        done = pages.run("review", "page", path, "--review", file)
        assert done.returncode == 2 and not done.stdout
        assert done.stderr.decode().startswith(f"{file}: ") and words in done.stderr.decode(), done.stderr.decode()
