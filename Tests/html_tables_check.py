#!/usr/bin/env python3
"""Check the tables of catalogs against another reader of the same pages (PyPI: pandas with html5lib).

    html_tables_check.py CATALOG_DIR

Reads every web page of Corpus/notices and ../shared/notices. Checks that
- each data table in a page's catalog agrees, cell for cell without white space, with one table that pandas reads, but
  for the differences that html-tables-differences.tsv lists and explains;
- each difference listed there is still seen, where its page is at hand;
- the comparison is no sieve: a copy of each table with a cell changed or a row left out differs.
Prints the tables of pages that are in no catalog, with the reasons the catalog gives.
Exits with 1 where anything fails, and where there are pages but no table was compared.
"""
import collections
import difflib
import hashlib
import io
import json
import pathlib
import re
import sys

import pandas

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDERS = [ROOT / "Corpus/notices", ROOT.parent / "shared/notices"]
LISTED = ROOT / "Tests/html-tables-differences.tsv"
PASSED_OVER = "table.passed-over"
SHOWN = 12  # differences of one table

MARK = re.compile(r"@cell(\d+)@")
GROUP = re.compile(r"[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]")
NOTE = re.compile(r"(?:注|备注|说明)(?:\d|.{0,2}[：:]|$)")


def squeezed(text):
    return "".join(text.split())


def marked(page):
    """The page with a number at the start of each cell, and header cells as any others.

    So pandas takes no cell for a number or for nothing, no row for names it must make unique, and each place of a merged
    cell says which cell it is of.
    """
    page = re.sub(rb"(?i)<(/?)thead\b", rb"<\1tbody", page)
    page = re.sub(rb"(?i)</th\s*>", b"</td>", page)
    cells = iter(range(len(page)))
    return re.sub(rb"(?i)<t[dh](?=[\s/>])([^>]*)>", lambda tag: b"<td%s>@cell%d@" % (tag[1], next(cells)), page)


def grids(page):
    """The tables of a page as rows of texts, in the order of the page, outer tables with what stands in the inner ones."""
    try:
        frames = pandas.read_html(io.BytesIO(marked(page)), flavor="html5lib", header=None)
    except ValueError as error:
        if str(error).startswith("No tables found"):
            return []
        raise
    return [grid(frame) for frame in frames]


def grid(frame):
    """The rows of a table without the rows and columns in which no cell starts: they are there for spans only."""
    places = [[value if isinstance(value, str) else "" for value in row] for row in frame.itertuples(index=False)]
    numbers = [[found[1] if (found := MARK.match(place)) else None for place in row] for row in places]
    for _ in "rows", "columns":
        kept = [i for i, line in enumerate(numbers) if i == 0 or any(
            number and number != before for number, before in zip(line, numbers[i - 1]))]
        numbers = [list(line) for line in zip(*(numbers[i] for i in kept))]
        places = [list(line) for line in zip(*(places[i] for i in kept))]
    return [[squeezed(MARK.sub("", place)) for place in row] for row in places]


def names(table):
    """The rows of names of a catalog's table; none where its columns have no names."""
    rows = [*table.get("upperHeader", []), table["header"]]
    return [row for row in ([squeezed(name) for name in row] for row in rows) if any(row)]


def rows(table):
    return [*names(table), *([squeezed(cell["text"]) for cell in row] for row in table["rows"])]


def may_be_absent(row, header):
    """Whether a row of the page need not be a row of the catalog: a group row, names repeated, a note."""
    is_alone = len(row) > 2 and not any(row[1:])
    is_group = len(row) > 1 and len(set(row)) == 1 or is_alone and bool(GROUP.match(row[0]))
    return is_group or row in header or bool(NOTE.match(row[0]))


def differences(table, page):
    """What differs between a catalog's table and a table of the page, a sentence each."""
    header, ours = names(table), rows(table)
    pairs = difflib.SequenceMatcher(None, [*map(tuple, page)], [*map(tuple, ours)], autojunk=False)
    for how, start, end, first, last in pairs.get_opcodes():
        if how == "equal":
            continue
        theirs = list(enumerate(page[start:end], start + 1))
        if len(theirs) > last - first:
            theirs = [(number, row) for number, row in theirs if not may_be_absent(row, header)]
        for (number, row), our in zip(theirs, ours[first:last]):
            if len(row) != len(our):
                yield f"row {number} of the page has {len(row)} cells, in the catalog {len(our)}"
                continue
            for column, (cell, own) in enumerate(zip(row, our), 1):
                if cell != own:
                    yield f"row {number} of the page, column {column}: “{cell}”, in the catalog “{own}”"
        for number, row in theirs[last - first:]:
            yield f"row {number} of the page is not in the catalog: {'|'.join(row)}"
        for row in ours[first + len(theirs):last]:
            yield f"row of the catalog is not in the page: {'|'.join(row)}"


def likeness(table, page):
    """How much of two tables is the same, from 0 to 1: the share of cell texts that both have."""
    counts = [collections.Counter(cell for row in part for cell in row if cell) for part in (rows(table), page)]
    return 2 * (counts[0] & counts[1]).total() / max(1, counts[0].total() + counts[1].total())


def paired(tables, pages):
    """The index of the page's table for each table, the most alike first; each table of a page is taken once."""
    chances = sorted((-likeness(table, page), i, j) for i, table in enumerate(tables) for j, page in enumerate(pages))
    pairs = {}
    for chance, i, j in chances:
        if chance < 0 and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def damaged(table):
    """Copies of a table with one thing wrong, and what it is."""
    middle = len(table["rows"]) // 2
    row = table["rows"][middle]
    others = table["rows"][:middle], table["rows"][middle + 1:]
    for column, cell in enumerate(row):
        changed = [*row[:column], {**cell, "text": cell["text"] + "〇"}, *row[column + 1:]]
        yield f"with column {column + 1} of row {middle + 1} changed", {**table, "rows": [*others[0], changed, *others[1]]}
    if not may_be_absent([squeezed(cell["text"]) for cell in row], names(table)):
        yield f"without row {middle + 1}", {**table, "rows": [*others[0], *others[1]]}


class Check:
    """Compares page after page and keeps count."""

    def __init__(self, folder):
        catalogs = (json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json")))
        self.catalogs = {catalog["source"]["sha256"]: catalog for catalog in catalogs}
        lines = (line for line in LISTED.read_text("utf-8").splitlines() if not line.startswith("#"))
        self.listed = {tuple(fields[:3]): fields[3] for fields in (line.split("\t") for line in lines)}
        self.seen = set()
        self.read = set()
        self.count = collections.Counter()

    def faults(self, path):
        content = path.read_bytes()
        catalog = self.catalogs.get(hashlib.sha256(content).hexdigest())
        if catalog is None:
            yield f"{path.name}: it has no catalog"
            return
        self.read.add(path.name)
        pages, tables = grids(content), catalog["tables"]
        pairs = paired(tables, pages)
        for index, table in enumerate(tables):
            place = f"{path.name}: table {table['id']}"
            if index not in pairs:
                yield f"{place}: there is nothing like it in the page"
                continue
            page = pages[pairs[index]]
            self.count["tables"] += 1
            self.count["cells"] += sum(map(len, rows(table)))
            self.count["absent"] += max(0, len(page) - len(rows(table)))
            found = list(differences(table, page))
            known = [what for what in found if (path.name, str(table["id"]), what) in self.listed]
            self.seen |= {(path.name, str(table["id"]), what) for what in known}
            fresh = [what for what in found if what not in known]
            for what in fresh[:SHOWN]:
                yield f"{place}: {what}"
            if len(fresh) > SHOWN:
                yield f"{place}: {len(fresh) - SHOWN} more differences"
            for what, copied in damaged(table) if table["rows"] else []:
                self.count["copies"] += 1
                if list(differences(copied, page)) == found:
                    yield f"{place}: a copy {what} is taken for the same"
        self.report(path, catalog, [(i + 1, page) for i, page in enumerate(pages) if i not in pairs.values()])

    def report(self, path, catalog, others):
        """Prints the tables of a page that are in no catalog, each with the reasons that quote it."""
        self.count["others"] += len(others)
        reasons = [notice for notice in catalog["diagnostics"] if notice["code"] == PASSED_OVER]
        for number, page in others:
            text = "".join(cell for row in page for cell in row)
            why = [n for n in reasons if n["evidence"] and squeezed(n["evidence"]["quote"]) in text]
            said = "; ".join(n["message"] for n in why) or "no reason given"
            size = f"{len(page)} × {max(map(len, page), default=0)}"
            print(f"  in no catalog: {path.name}: table {number} of the page, {size}, “{text[:20]}”: {said}")
        for notice in reasons if others else []:
            if not notice["evidence"]:
                print(f"  {path.name}: {notice['message']}")

    def stale(self):
        """The differences listed that are no longer seen, of the pages at hand."""
        for listed in self.listed.keys() - self.seen:
            if listed[0] in self.read:
                yield f"{LISTED.name}: {': '.join(listed)}: this is no longer so"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    check, faults, pages = Check(pathlib.Path(sys.argv[1])), [], []
    for folder in FOLDERS:
        if folder.is_dir():
            pages += sorted(folder.rglob("*.html"))
        else:
            print(f"SKIPPED: no {folder.relative_to(ROOT.parent)}: its pages are not checked")
    for path in pages:
        faults += check.faults(path)
    faults += check.stale()
    if not check.count["cells"] and (pages or FOLDERS[-1].is_dir()):
        faults.append("no table was compared, so nothing was checked")
    for fault in faults:
        print(fault, file=sys.stderr)
    count = check.count
    print(
        f"html tables check: {len(check.read)} pages, {count['tables']} tables with {count['cells']} cells compared,"
        f" {count['absent']} group rows, repeated names and notes left out, {len(check.seen)} differences explained,"
        f" {count['others']} tables in no catalog, {count['copies']} damaged copies")
    print("html tables check:", f"{len(faults)} faults" if faults else "passed")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
