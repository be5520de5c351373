"""Charts that come with the page are shown, and nothing in them can run."""
import json

from pages import NOTICES

EVIL = ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" onload="window.broken = 1">'
        '<script>window.broken = 2</script><image href="http://127.0.0.1:9/a.png" width="9" height="9"/></svg>')


def check(browser, pages):
    path, _ = pages.catalog(next(notice for notice in NOTICES if notice.stem == "anyang"))
    page = pages.page(path, "charts")
    text = page.read_text("utf-8")
    start = '"charts":['
    assert text.count(start) == 1
    # Before the program's own, one that is evil and one that is none.
    more = json.dumps([EVIL, "no picture"], ensure_ascii=False)[1:-1].replace("<", "\\u003c")
    page.write_text(text.replace(start, f"{start}{more},"), "utf-8")
    browser.read_logs()
    browser.open(page)
    browser.click("#views [data-view=charts]")
    pictures = browser.all("#charts svg[role=img]")
    assert len(pictures) == 3 and all(picture.size["width"] > 100 for picture in pictures)
    for picture in pictures[1:]:
        assert picture.accessible_name, "a chart without a name"
    browser.js("document.querySelector('#charts figure').hidden = true")
    browser.screenshot("charts")
    assert browser.js("return window.broken ?? 0") == 0
    # What the policy stopped was never sent, and is no complaint about the page.
    asked, stopped = set(), set()
    for entry in browser.driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent" and "127.0.0.1" in message["params"]["request"]["url"]:
            asked.add(message["params"]["requestId"])
        if message["method"] == "Network.loadingFailed" and message["params"].get("blockedReason") == "csp":
            stopped.add(message["params"]["requestId"])
    assert asked == stopped, (asked, stopped)
    browser.driver.get_log("browser")
    return f"{len(pictures)} charts"
