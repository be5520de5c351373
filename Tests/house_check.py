#!/usr/bin/env python3
"""Check the house rules that the compiler and swift-format do not know (CONTRIBUTING.md names them all).

    house_check.py

Exits with 1 and a line for each breach.
"""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LINES = 400
PAGE_LINES = 300
MARKS = re.compile(r"\b(TODO|FIXME|XXX)\b|\bfatalError\(|\btry!|\bas!")
SCANNERS = re.compile(r"\bRegex\b|\bNSRegularExpression\b|\.wholeMatch\(|\.firstMatch\(|import Foundation\b")


def tracked(*patterns):
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    return [ROOT / name for name in sorted(set(names)) if (ROOT / name).is_file()]


def named(path, number=None):
    return f"{path.relative_to(ROOT)}" + (f":{number}" if number else "")


def lines(path):
    return path.read_text("utf-8").splitlines()


def check_swift():
    """Length, marks, and scanning with what is too slow for it."""
    for path in tracked("*.swift"):
        text = lines(path)
        if len(text) > LINES:
            yield f"{named(path)}: {len(text)} lines; a file of over {LINES} holds two concepts"
        scans = any(path.is_relative_to(ROOT / "Sources" / room) for room in ["Gongwen", "Extraction", "Review"])
        for number, line in enumerate(text, 1):
            if found := MARKS.search(line):
                yield f"{named(path, number)}: {found[0]}"
            if scans and (found := SCANNERS.search(line)):
                yield f"{named(path, number)}: {found[0]}; scan UTF-16 units instead"


def check_imports():
    """Two nouns and two verbs: Gongwen and Qingdan import none of the project's modules but the C ones."""
    allowed = {
        "Gongwen": {"CLibXML2", "CNettle", "CLexicon"},
        "Qingdan": set(),
        "Extraction": {"Gongwen", "Qingdan"},
        "Review": {"Qingdan", "CLexicon", "CNettle", "CReviewPage"},
    }
    ours = {"CLibXML2", "CNettle", "CLexicon", "Gongwen", "Qingdan", "Extraction", "Review", "QingdanCLI"}
    for room, doors in allowed.items():
        for path in tracked(f"Sources/{room}/*.swift"):
            for number, line in enumerate(lines(path), 1):
                found = re.match(r"\s*(?:@\w+\s+)?(?:public |package |internal |private )?import (?:\w+ )?(\w+)", line)
                if found and found[1] in ours - doors:
                    yield f"{named(path, number)}: {room} may not import {found[1]}"


def check_lexicon():
    """Tables: a comment line that says what they are, then rows, none twice, no stray white space."""
    for path in tracked("Sources/CLexicon/data/*.tsv", "Sources/CReviewPage/assets/*.tsv"):
        text = path.read_text("utf-8")
        if "\r" in text or not text.endswith("\n"):
            yield f"{named(path)}: lines must end in one line feed each"
        if not text.startswith("# "):
            yield f"{named(path)}: wants a comment line first that says what it is"
        seen = {}
        for number, line in enumerate(text.splitlines(), 1):
            if line.startswith("#"):
                continue
            if not line.strip():
                yield f"{named(path, number)}: empty line"
            elif any(cell != cell.strip() for cell in line.split("\t")):
                yield f"{named(path, number)}: white space around a field"
            elif line in seen:
                yield f"{named(path, number)}: the same as line {seen[line]}"
            seen.setdefault(line, number)


def check_order():
    """Divisions are looked up by code, so they stand in the order of their codes."""
    codes = [line.split("\t")[0] for line in lines(ROOT / "Sources/CLexicon/data/divisions.tsv") if not line.startswith("#")]
    for before, after in zip(codes, codes[1:]):
        if after < before:
            yield f"Sources/CLexicon/data/divisions.tsv: {after} after {before}"


def check_page():
    """The review page: small files, no text taken for HTML, and every word of the interface in its table."""
    assets = "Sources/CReviewPage/assets"
    text = ""
    for path in tracked(f"{assets}/*.js", f"{assets}/*.css", f"{assets}/*.html"):
        content = lines(path)
        text += "\n".join(content)
        if len(content) > PAGE_LINES:
            yield f"{named(path)}: {len(content)} lines; a file of over {PAGE_LINES} holds two concepts"
        for number, line in enumerate(content, 1):
            if found := re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|https?://|\bTODO\b", line):
                yield f"{named(path, number)}: {found[0]}"
    table = [line.split("\t")[0] for line in lines(ROOT / assets / "words.tsv") if not line.startswith("#")]
    used = set(re.findall(r"\bword\(\"([\w.-]+)\"|data-word(?:-label)?=\"([\w.-]+)\"|(?:word: |\[)\"([\w.-]+\.[\w.-]+)\"", text))
    changes = {line.split("\t")[0] for line in lines(ROOT / "Sources/CLexicon/reports/changes.tsv")}
    for name in sorted({name for names in used for name in names if name} - set(table) - changes):
        yield f"{assets}/words.tsv: there is no {name}"
    # A name that is put together is used by its beginning: word(`said.${decision}`), valueWord("role", …).
    begun = set(re.findall(r"`([\w.-]+\.)\$\{", text)) | {f"{name}." for name in re.findall(r"(?:valueWord\(|group: )\"(\w+)\"", text)}
    for name in table:
        if f'"{name}"' not in text and not any(name.startswith(beginning) for beginning in begun):
            yield f"{assets}/words.tsv: nothing says {name}"
    for name in sorted({name for name in table if table.count(name) > 1 or name in changes}):
        yield f"{assets}/words.tsv: {name} stands twice"
    listed = set(re.findall(r"PART\(\"([^\"]+)\"", (ROOT / assets).parent.joinpath("review_page.c").read_text("utf-8")))
    for path in tracked(f"{assets}/*"):
        if str(path.relative_to(ROOT / assets)) not in listed:
            yield f"{named(path)}: Sources/CReviewPage/review_page.c does not list it"


def check_docs():
    """Every path and every make target that the documents name is there."""
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    for path in tracked("*.md"):
        for number, line in enumerate(lines(path), 1):
            for target in re.findall(r"(?:^|`)make ((?:[a-z-]+ ?)+)", line):
                for name in target.split():
                    if name not in targets:
                        yield f"{named(path, number)}: there is no `make {name}`"
            for place in re.findall(r"(?:`|\]\()((?:Sources|Tests|Corpus|Schemas|Benchmarks|\.ci)(?:/[\w.+-]+)*/?)(?:`|\))", line):
                if not (ROOT / place).exists():
                    yield f"{named(path, number)}: there is no {place}"


def main():
    checks = [check_swift, check_imports, check_lexicon, check_order, check_page, check_docs]
    breaches = [breach for check in checks for breach in check()]
    for breach in breaches:
        print(breach, file=sys.stderr)
    print("house check:", f"{len(breaches)} breaches" if breaches else "passed")
    sys.exit(1 if breaches else 0)


if __name__ == "__main__":
    main()
