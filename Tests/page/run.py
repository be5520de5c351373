#!/usr/bin/env python3
"""Drive a real browser through the review pages of the corpus.

    run.py PROGRAM [NAME...]

NAME is one of the checks below; without one, all are run. Pages are written to .build/test-pages, screenshots to
out/screenshots. Exits with 1 and a line for each check that failed.
"""
import importlib
import pathlib
import shutil
import sys
import time
import traceback

from browser import Browser
from pages import ROOT, Pages

CHECKS = ["highlights", "review", "difference", "charts", "interface", "print", "speed", "network"]


def main(program, *names):
    folder, screenshots = ROOT / ".build/test-pages", ROOT / "out/screenshots"
    for place in (folder, screenshots):
        if not names:
            shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True, exist_ok=True)
    pages, browser, failures = Pages(pathlib.Path(program).resolve(), folder), Browser(screenshots), 0
    try:
        for name in names or CHECKS:
            start = time.monotonic()
            try:
                print(f"page {name}: {importlib.import_module(f'{name}_check').check(browser, pages)}, {time.monotonic() - start:.1f} s")
            except Exception:
                failures += 1
                traceback.print_exc()
                browser.screenshot(f"failed-{name}")
                print(f"page {name}: FAILED", file=sys.stderr)
            browser.read_logs()
    finally:
        browser.close()
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
