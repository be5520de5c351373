"""Charts that come with the page are shown, and nothing in them can run."""
import json

from pages import NOTICES

GOOD = ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40"><title>时限</title>'
        '<rect width="200" height="40" fill="#eee"/><text x="8" y="26">2025</text></svg>')
EVIL = ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" onload="window.broken = 1">'
        '<script>window.broken = 2</script><image href="http://127.0.0.1:9/a.png" width="9" height="9"/></svg>')


def check(browser, pages):
    path, _ = pages.catalog(next(notice for notice in NOTICES if notice.stem == "anyang"))
    page = pages.page(path, "charts")
    text = page.read_text("utf-8")
    empty = '"charts":[]'
    assert text.count(empty) == 1
    charts = json.dumps([GOOD, EVIL, "no picture"], ensure_ascii=False).replace("<", "\\u003c")
    page.write_text(text.replace(empty, f'"charts":{charts}'), "utf-8")
    browser.read_logs()
    browser.open(page)
    browser.click("#views [data-view=charts]")
    pictures = browser.all("#charts svg[role=img]")
    assert len(pictures) == 2 and pictures[0].is_displayed() and pictures[0].size["width"] > 100
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
