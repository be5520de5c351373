"""Two editions: every change is listed, and leads to its words in both texts."""
import json

from pages import NOTICES, ROOT

# What is changed in the text: the old words, the new words, the event it is, what it says of old and new.
EDITS = [
    ("7600户特殊困难老年人", "8000户特殊困难老年人", "target.raised", "7600户", "8000户"),
    ("到2024年底，市本级", "到2025年6月底，市本级", "deadline.later", "到2024年底", "到2025年6月底"),
]


def editions(pages):
    """The two notices: the later one with the edits, and without its last section."""
    text = next(notice for notice in NOTICES if notice.stem == "puyang").read_text("utf-8")
    old_path, old = pages.catalog(pages.notice("edition-1", text))
    changed = text
    for before, after, *_ in EDITS:
        assert changed.count(before) == 1, before
        changed = changed.replace(before, after)
    gone = [section for section in old["sections"] if section["id"].startswith("3.")][-1]
    line = next(one for one in changed.splitlines() if one.startswith(gone["marker"] + gone["heading"]))
    new_path, new = pages.catalog(pages.notice("edition-2", changed.replace(line + "\n", "")))
    return old_path, old, new_path, new, gone


def told(pages, old, new):
    """The difference as the program tells it."""
    done = pages.run("diff", old, new, "--format", "json")
    assert done.returncode == 1, done.stderr.decode()
    return json.loads(done.stdout)


def check(browser, pages):
    old_path, old, new_path, new, gone = editions(pages)
    difference = told(pages, old_path, new_path)
    browser.open(pages.page(new_path, "difference", "--against", old_path))
    browser.click("#views [data-view=difference]")
    for _, _, kind, *values in EDITS:
        assert any(one["kind"] == kind and [one["from"], one["to"]] == values for one in difference["events"]), kind
    check_list(browser, difference)
    check_texts(browser, difference, old, new)
    whole = browser.find(".pair.removed del.whole").get_attribute("textContent")
    assert gone["heading"] in whole
    check_ways(browser, difference)
    count = len(difference["events"])
    for earlier, later in (("anyang", "nanyang"), ("kaifeng", "puyang")):
        paths = [ROOT / f"Corpus/notices/{name}.txt" for name in (earlier, later)]
        (_, old), (_, new) = [pages.catalog(path) for path in paths]
        browser.open(pages.page(paths[1], f"{earlier}-{later}", "--against", paths[0]))
        browser.click("#views [data-view=difference]")
        difference = told(pages, *paths)
        check_list(browser, difference)
        check_texts(browser, difference, old, new)
        browser.press("j", "j", "j")
        browser.screenshot(f"difference-{earlier}-{later}")
        count += len(difference["events"])
        browser.read_logs()
    return f"{count} events"


SHOWN = """
return [...document.querySelectorAll('#event-list .event')].map((row) => [
  [...row.querySelectorAll('.redline > *')].map((part) => [part.localName === 'del' ? '-' : '+', part.textContent]), row.textContent]);
"""


def check_list(browser, difference):
    """Every event has its row, with its words and its redline."""
    rows = browser.js(SHOWN)
    assert len(rows) == len(difference["events"])
    for (pieces, text), one in zip(rows, difference["events"]):
        if one["field"] != "stage":
            assert pieces == [part for part in one["redline"] if part[0] != "="], pieces
            sides = ["".join(words for piece, words in one["redline"] if piece in (sign, "=")) for sign in "-+"]
            for words, side in zip((one["from"], one["to"]), sides):
                assert not words or words in text or words == side, (words, text)
        assert one["subject"] is None or one["subject"] in text, text
        assert one["kind"] not in text, f"{one['kind']} has no words"


MARKS = """
return [...document.querySelectorAll(`.side.${arguments[0]} [data-events]`)].map((one) => [one.dataset.events.split(' '), one.localName, one.textContent]);
"""
BLOCKS = """
return [...document.querySelectorAll(`.side.${arguments[0]} [data-block]`)].map((block) => [Number(block.dataset.block), block.textContent]);
"""


def bare(text):
    return "".join(text.split())


def check_texts(browser, difference, old, new):
    """Each side holds its whole text; what is taken out and put in stands in it."""
    lost, count = [], 0
    for side, catalog, sign, tag in (("old", old, "-", "del"), ("new", new, "+", "ins")):
        texts = browser.js(BLOCKS, side)
        assert sorted(texts) == sorted([block["id"], block["text"]] for block in catalog["blocks"]), side
        marks = {}
        for numbers, name, words in browser.js(MARKS, side):
            assert name == tag
            for number in numbers:
                marks.setdefault(int(number), []).append(words)
        for number, one in enumerate(difference["events"]):
            if one["kind"] in ("section.added", "section.removed", "head.changed"):
                continue
            wanted = bare("".join(words for piece, words in one["redline"] if piece == sign))
            count += bool(wanted)
            if one["kind"] in ("service.added", "service.removed"):
                # The row as a whole: the redline has its cells with strokes between them, the text has them as they are.
                assert not wanted or all(bare(words) in wanted for words in marks[number]), (one, marks[number])
                continue
            if wanted and sorted(wanted) != sorted(bare("".join(marks.get(number, [])))):
                lost.append((one["kind"], side, wanted[:40], marks.get(number, [])[:3]))
    assert len(lost) <= count * 0.05, f"{len(lost)} of {count}: {lost[:4]}"


def check_ways(browser, difference):
    """From the list to the texts and back, by keys and by the mouse."""
    for number in range(len(difference["events"])):
        browser.press("j")
        row = browser.find("#event-list .event[aria-pressed=true]")
        assert row.get_attribute("data-event") == str(number)
        assert browser.find("#sides .current").is_displayed()
        if number == 0:
            browser.screenshot("difference")
    browser.screenshot("difference-removed")
    mark = browser.find("#sides [data-events='0']")
    browser.js("arguments[0].scrollIntoView({block: 'center'})", mark)
    mark.click()
    assert browser.find("#event-list .event[aria-pressed=true]").get_attribute("data-event") == "0"
    browser.scheme("dark")
    browser.screenshot("difference-dark")
    browser.scheme("light")
    browser.click("#only-changed")
    pairs = [one for one in browser.all("#sides .pair") if one.is_displayed()]
    assert len(pairs) == 3, len(pairs)
    browser.js("const one = document.getElementById('event-kind'); one.value = 'deadline.later'; one.dispatchEvent(new Event('change'))")
    assert len(browser.all("#event-list .event")) == 1
