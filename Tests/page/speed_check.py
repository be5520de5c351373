"""Large catalogs: quick at 1 MB, usable at 10 MB."""
import time

from pages import NOTICES


def check(browser, pages):
    said = []
    text = next(notice for notice in NOTICES if notice.stem == "puyang").read_text("utf-8")
    for name, times, ready, step in (("1MB", 5, 2.0, 0.4), ("10MB", 50, 12.0, 1.5)):
        path, catalog = pages.catalog(pages.notice(name, "\n".join([text] * times)))
        page = pages.page(path, name)
        start = time.monotonic()
        browser.load(page)
        loaded = time.monotonic() - start
        start = time.monotonic()
        for _ in range(5):
            browser.press("j")
        stepped = (time.monotonic() - start) / 5
        start = time.monotonic()
        browser.press("/", "适")
        browser.js("return document.body.offsetHeight")
        found = time.monotonic() - start
        assert browser.selected() or browser.js("return document.querySelectorAll('#table tr[data-key]').length")
        said.append(f"{path.stat().st_size / 1e6:.1f} MB with {len(catalog['blocks'])} blocks: {loaded:.2f} s to open, "
                    f"{stepped * 1000:.0f} ms a step, {found * 1000:.0f} ms to search")
        print(f"  {said[-1]}")
        assert loaded < ready and stepped < step and found < 2 * step, said[-1]
    return "as quick as it should be"
