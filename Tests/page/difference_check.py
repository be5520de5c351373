"""Two editions: every change is listed, and leads to its words in both texts."""
import collections

from pages import NOTICES

# What is changed in the text: the old words, the new words. Each stands once.
EDITS = {
    "raised": ("7600户特殊困难老年人", "8000户特殊困难老年人"),
    "later": ("到2024年底，市本级", "到2025年6月底，市本级"),
}


def redline(text, before, after):
    """The sentence of an edit at the level of its changed words."""
    at = text.index(before)
    start = max(text.rfind("。", 0, at), text.rfind("，", 0, at)) + 1
    end = text.find("。", at + len(before)) + 1 or len(text)
    common = 0
    while before[common] == after[common]:
        common += 1
    tail = 0
    while before[-1 - tail] == after[-1 - tail]:
        tail += 1
    parts = [["=", text[start:at] + before[:common]], ["-", before[common:len(before) - tail]],
             ["+", after[common:len(after) - tail]], ["=", before[len(before) - tail:] + text[at + len(before):end]]]
    return [part for part in parts if part[1]]


def event(kind, sections, **more):
    return {"kind": kind, "section": {"old": sections[0], "new": sections[1]}, "item": {"old": None, "new": None},
            "field": None, "from": None, "to": None, "affects": {"old": [], "new": []},
            "evidence": {"old": None, "new": None}, "redline": [], **more}


def target(catalog, indicator):
    return next(one for one in catalog["targets"] if indicator in one["indicator"] and one["section"] == "1.2")


def difference(old, new, gone):
    """The difference between the two catalogs in the shape of the contract, written by hand for the edits above."""
    blocks = {block["id"]: block["text"] for block in old["blocks"]}
    before, after = target(old, "适老化改造"), target(new, "适老化改造")
    events = [event("target.raised", ("1.2", "1.2"), item={"old": before["id"], "new": after["id"]}, field="quantity.value",
                    **{"from": before["quantity"]["text"], "to": after["quantity"]["text"]},
                    evidence={"old": before["evidence"], "new": after["evidence"]},
                    redline=redline(blocks[before["evidence"]["block"]], *EDITS["raised"]))]
    early = next(one for one in old["deadlines"] if one["text"] == "到2024年底" and one["section"] == "2.1.2")
    late = next(one for one in new["deadlines"] if one["text"] == "到2025年6月底")
    held = {side: [one["id"] for one in catalog["targets"] if one["deadline"] and one["deadline"]["evidence"] == limit["evidence"]]
            for side, catalog, limit in (("old", old, early), ("new", new, late))}
    events.append(event("deadline.later", ("2.1.2", "2.1.2"), item={"old": early["id"], "new": late["id"]}, field="end", affects=held,
                        **{"from": early["text"], "to": late["text"]}, evidence={"old": early["evidence"], "new": late["evidence"]},
                        redline=redline(blocks[early["evidence"]["block"]], *EDITS["later"])))
    events.append(event("section.removed", (gone["id"], None), **{"from": gone["heading"]},
                        affects={"old": [one["id"] for one in old["duties"] if one["section"] == gone["id"]], "new": []}))
    kinds = collections.Counter(one["kind"] for one in events)
    sections = [{"old": [one["id"]], "new": [] if one is gone else [one["id"]], "kind": "removed" if one is gone else "same"}
                for one in old["sections"]]
    head = lambda catalog: {**{name: catalog["source"][name] for name in ("name", "sha256")}, "title": catalog["document"]["title"]}
    return {"schema": "qingdan/difference/v1", "generator": old["generator"], "old": head(old), "new": head(new),
            "sections": sections, "events": events, "counts": dict(kinds), "patch": []}


def editions(pages):
    """The two notices: the later one with the edits, and without its last section."""
    text = next(notice for notice in NOTICES if notice.stem == "puyang").read_text("utf-8")
    old_path, old = pages.catalog(pages.notice("edition-1", text))
    changed = text
    for name in ("raised", "later"):
        before, after = EDITS[name]
        assert changed.count(before) == 1, before
        changed = changed.replace(before, after)
    gone = [section for section in old["sections"] if section["id"].startswith("3.")][-1]
    line = next(one for one in changed.splitlines() if one.startswith(gone["marker"] + gone["heading"]))
    new_path, new = pages.catalog(pages.notice("edition-2", changed.replace(line + "\n", "")))
    return old_path, old, new_path, new, gone


def check(browser, pages):
    old_path, old, new_path, new, gone = editions(pages)
    told = difference(old, new, gone)
    page = pages.page(new_path, "difference", "--against", old_path, "--difference", pages.file("difference.json", told))
    browser.open(page)
    browser.click("#views [data-view=difference]")
    check_list(browser, told)
    check_texts(browser, told, old, new, gone)
    check_ways(browser, told)
    return f"{len(told['events'])} events"


def check_list(browser, told):
    rows = browser.all("#event-list .event")
    assert len(rows) == len(told["events"])
    for row, one in zip(rows, told["events"]):
        shown = [[("-" if part.tag_name == "del" else "+"), part.text] for part in row.find_elements("css selector", ".redline > *")]
        assert shown == [part for part in one["redline"] if part[0] != "="], shown
        for words in (one["from"], one["to"]):
            assert words is None or words in row.text, (words, row.text)
        assert "event." not in row.text, row.text


def check_texts(browser, told, old, new, gone):
    """Each side holds its whole text; what is taken out and put in stands in it at its place."""
    for side, catalog, sign, tag in (("old", old, "-", "del"), ("new", new, "+", "ins")):
        texts = browser.js("return [...document.querySelectorAll(`.side.${arguments[0]} [data-block]`)].map((block) => [Number(block.dataset.block), block.textContent])", side)
        assert sorted(texts) == sorted([block["id"], block["text"]] for block in catalog["blocks"]), side
        marks = browser.js("return [...document.querySelectorAll(`.side.${arguments[0]} [data-events]`)].map((one) => [one.dataset.events, one.localName, one.textContent, Number(one.closest('[data-block]').dataset.block)])", side)
        expected = [[str(number), tag, words, one["evidence"][side]["block"]] for number, one in enumerate(told["events"])
                    for piece, words in one["redline"] if piece == sign]
        assert sorted(marks) == sorted(expected), (marks, expected)
    whole = browser.find(".pair.removed del.whole").get_attribute("textContent")
    assert gone["heading"] in whole


def check_ways(browser, told):
    """From the list to the texts and back, by keys and by the mouse."""
    for number in range(len(told["events"])):
        browser.press("j")
        row = browser.find("#event-list .event[aria-pressed=true]")
        assert row.get_attribute("data-event") == str(number)
        current = browser.find("#sides .current")
        assert current.is_displayed()
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
