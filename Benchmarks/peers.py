#!/usr/bin/env python3
"""Let programs in Python do their part of the job on some files, and print the seconds it took them.

    peers.py page|quantities|both FILE…

`page` takes the text out of web pages (trafilatura); `quantities` finds numbers, percentages, dimensions, ages, sums and
dates in Chinese text (recognizers-text); `both` does the second with what the first gives. Imports and a first call,
which builds their tables, are not counted.
"""
import pathlib
import sys
import time

FIRST = "<html><body><p>到2025年底，护理型床位占比达到55%以上，每人每月补贴50元。</p></body></html>"


def page():
    """A function from a page to its text."""
    import trafilatura

    return lambda text: trafilatura.extract(text) or ""


def quantities():
    """A function from a text to the number of what is found in its lines."""
    import recognizers_suite
    from recognizers_text import Culture

    finders = [getattr(recognizers_suite, f"recognize_{kind}")
               for kind in ("number", "percentage", "dimension", "age", "currency", "datetime")]

    def find(text):
        lines = [line for line in text.splitlines() if line.strip()]
        return sum(len(finder(line, Culture.Chinese)) for line in lines for finder in finders)

    return find


def both():
    """A function from a page to the number of what is found in its text."""
    reader, finder = page(), quantities()
    return lambda text: finder(reader(text))


def main(part, *paths):
    work = {"page": page, "quantities": quantities, "both": both}[part]()
    texts = [pathlib.Path(path).read_text("utf-8") for path in paths]
    work(FIRST)
    start = time.perf_counter()
    found = [work(text) for text in texts]
    seconds = time.perf_counter() - start
    if not all(found):
        sys.exit(f"{part}: nothing found")
    print(seconds)


if __name__ == "__main__":
    main(*sys.argv[1:])
