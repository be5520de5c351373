#!/usr/bin/env python3
"""Measure the program beside others, in one run, and write Benchmarks/RESULTS.md.

    bench.py PROGRAM [--stages STAGES] [--peers PYTHON] [--quick] [--rounds 5] [--only text,pages,…]

Everything runs on one processor unless it says otherwise; commands that are compared run in turn, so that what else the
machine does falls on all of them. `--quick` takes a tenth of the sizes, and `--only` some of the parts; neither writes
the page.
"""
import argparse
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

import corpus
from instructions import first_line
from measure import interleaved, together

ROOT = corpus.ROOT
WORDS = ROOT.parent / "shared/bench/triggers.txt"
REAL = ROOT.parent / "shared/notices"
PAGE = pathlib.Path(__file__).resolve().parent / "RESULTS.md"


class Bench:
    """The parts of the page; each gives lines of Markdown."""

    def __init__(self, choice, folder):
        self.program, self.stages, self.peers = choice.program, choice.stages, choice.peers
        self.rounds, self.folder = choice.rounds, folder
        self.scale = 10 if choice.quick else 1
        self.made = {}

    def make(self, name, size, **shape):
        """Generated files, made once; their paths and size."""
        if name not in self.made:
            paths = corpus.make(self.folder / name, size // self.scale, **shape)
            self.made[name] = paths, sum(path.stat().st_size for path in paths)
        return self.made[name]

    def set(self, kind):
        """The notices that several parts read: 20 MB of text or 10 MB of pages."""
        return self.make("text", 20 * 10**6) if kind == "text" else self.make("pages", 10 * 10**6, form="html")

    def extract(self, *places, jobs=1):
        form = [] if len(places) == 1 and places[0].is_file() else ["--format", "ndjson"]
        return [self.program, "extract", "--jobs", jobs, *form, *places]

    def row(self, name, size, ours, theirs, wanted):
        """A line of a table: two timings of the same bytes."""
        ratio = ours.seconds / theirs.seconds
        return (f"| {name} | {rate(size, ours.seconds)} | {rate(size, theirs.seconds)} | **{ratio:.2f}** | "
                f"{ours.work / theirs.work:.2f} | {ours.spread:.0%}, {theirs.spread:.0%} | {wanted} |")

    def text(self):
        yield "## Text, beside a search for the words\n"
        if not WORDS.is_file() or not shutil.which("rg"):
            yield "SKIPPED: there is no ../shared/bench/triggers.txt beside the repository, or no `rg`."
            return
        yield ("`qingdan extract` to `/dev/null` beside `rg -j1 --count-matches -f triggers.txt` on the same bytes; the\n"
               "pattern is of 200 words and of numbers with 60 units.\n")
        yield from head("qingdan", "rg")
        search = ["rg", "--no-config", "--no-ignore", "-j1", "--count-matches", "-f", WORDS]
        for name, whole in (("many files", False), ("one file", True)):
            paths, size = self.make("text.txt", 20 * 10**6, whole=True) if whole else self.set("text")
            place = paths[0] if whole else paths[0].parent
            ours, theirs = interleaved([self.extract(place), [*search, place]], self.rounds)
            yield self.row(f"{name}, {size / 1e6:.1f} MB", size, ours, theirs, "2.0, aim 1.0")
        paths = sorted((ROOT / "Corpus/notices").glob("*.txt"))
        size = sum(path.stat().st_size for path in paths)
        ours, theirs = interleaved([self.extract(*paths), [*search, *paths]], 3 * self.rounds)
        yield self.row(f"the {len(paths)} of the corpus, {size / 1e6:.2f} MB", size, ours, theirs, "2.0, aim 1.0")
        yield "\nIn the last row most of the time of both is what they take to start; `rg` makes its pattern ready."

    def pages(self):
        yield "## Web pages, beside a parser of HTML\n"
        if not shutil.which("xmllint"):
            yield "SKIPPED: there is no `xmllint` (Debian: libxml2-utils)."
            return
        yield "`qingdan extract` beside `xmllint --html --noout` on the same pages, one process for all of them.\n"
        yield from head("qingdan", "xmllint")
        paths, size = self.set("pages")
        sets = [(f"{len(paths)} generated, {size / 1e6:.1f} MB", paths, size)]
        real = sorted(REAL.glob("*.html")) if REAL.is_dir() else []
        if real:
            copies = max(1, 100 // self.scale // len(real))
            size = copies * sum(path.stat().st_size for path in real)
            sets.append((f"{len(real)} real, {copies} times, {size / 1e6:.1f} MB", real * copies, size))
        for name, paths, size in sets:
            # xmllint ends with 1 where a page has an error, as most have.
            ours, theirs = interleaved(
                [self.extract(*paths), ["xmllint", "--html", "--noout", *paths]], self.rounds, codes=(0, 1))
            yield self.row(name, size, ours, theirs, "1.0")

    def python(self):
        yield "## Programs in Python, doing their part of it\n"
        if not self.peers:
            yield "SKIPPED: no Python with Benchmarks/requirements.txt was named."
            return
        yield ("`trafilatura` takes the text out of pages; `recognizers-text` finds numbers, units and dates in text; both\n"
               "together are about what a script would do. Their imports are not counted. They are given the first files only\n"
               "of those that qingdan reads, since finders in Python take seconds for a page.\n")
        yield "| part | files | peer | qingdan, whole | times as fast | wanted |\n|---|--:|--:|--:|--:|--:|"
        for name, part, kind, count, wanted in (
            ("page text: trafilatura", "page", "pages", 40, ""),
            ("quantities and dates: recognizers-text", "quantities", "text", 1, ""),
            ("both, one after the other", "both", "pages", 1, "100"),
        ):
            paths, all_bytes = self.set(kind)
            (ours,) = interleaved([self.extract(paths[0].parent)], self.rounds)
            given = paths[:count]
            size = sum(path.stat().st_size for path in given)
            found = subprocess.run(
                [self.peers, ROOT / "Benchmarks/peers.py", part, *given], stdout=subprocess.PIPE, check=True, text=True)
            seconds = float(found.stdout)
            yield (f"| {name} | {len(given)}, {len(paths)} | {rate(size, seconds, 4)} | {rate(all_bytes, ours.seconds)} | "
                   f"**{all_bytes / ours.seconds / (size / seconds):.0f}** | {wanted} |")

    def growth(self):
        yield "## Two processors, long notices, memory\n"
        yield "| what | measured | wanted |\n|---|--:|--:|"
        paths, size = self.set("text")
        one, two = interleaved(
            [self.extract(paths[0].parent, jobs=1), self.extract(paths[0].parent, jobs=2)], self.rounds, cores=None)
        yield (f"| one processor's time over two's, {len(paths)} files, {size / 1e6:.1f} MB | "
               f"**{one.seconds / two.seconds:.2f}** ({one.spread:.0%}, {two.spread:.0%}) | at least 1.9 |")
        alone, both = [], []
        halves = [self.extract(*paths[: len(paths) // 2]), self.extract(*paths[len(paths) // 2 :])]
        for _ in range(self.rounds):
            alone.append(sum(together([half]) for half in halves))
            both.append(together(halves))
        yield (f"| the same for two processes that share nothing: what the machine gives | "
               f"**{statistics.median(alone) / statistics.median(both):.2f}** | |")
        short = self.folder / "short"
        for number in range(100 // self.scale):
            corpus.make(short / f"{number:03}.txt", 10**5, whole=True, seed=number)
        size = sum(path.stat().st_size for path in short.iterdir())
        (path,), length = self.make("long.txt", 100 * 10**6, whole=True)
        few = max(1, min(3, self.rounds))
        many, long = interleaved([self.extract(short), self.extract(path)], few)
        yield (f"| time per byte of a notice of {length / 1e6:.0f} MB over that of {len(list(short.iterdir()))} of "
               f"100 KB | **{long.seconds / length * size / many.seconds:.2f}** | at most 1.3 |")
        yield f"| peak memory over the document, {length / 1e6:.0f} MB | **{long.memory / length:.1f}** | under 12 |"

    def start(self):
        yield "## One notice, from start to end\n"
        path = ROOT / "Corpus/notices/puyang.txt"
        count = max(5, 20 // self.scale)
        ours, theirs = interleaved([self.extract(path), [sys.executable, "-c", "pass"]], count)
        size = path.stat().st_size / 1e3
        yield f"`qingdan extract` of a notice of {size:.0f} KB beside `python3 -c pass`; medians of {count}.\n"
        yield "| qingdan | python3 | ratio | of processor time | spread | wanted |\n|--:|--:|--:|--:|--:|--:|"
        yield (f"| {ours.seconds * 1e3:.1f} ms | {theirs.seconds * 1e3:.1f} ms | **{ours.seconds / theirs.seconds:.2f}** | "
               f"{ours.work / theirs.work:.2f} | {ours.spread:.0%}, {theirs.spread:.0%} | under 0.5 |")

    def steps(self):
        yield "## Stages\n"
        if not self.stages:
            yield "SKIPPED: the program for the stages was not named."
            return
        for name, kind in (("Text", "text"), ("Web pages", "pages")):
            place = self.set(kind)[0][0].parent
            found = subprocess.run([self.stages, "-n", str(self.rounds), place], stdout=subprocess.PIPE, check=True, text=True)
            yield f"{name}: {found.stdout}\n"


def head(ours, theirs):
    yield f"| what | {ours} | {theirs} | ratio | of processor time | spread | wanted |\n|---|--:|--:|--:|--:|--:|--:|"


def rate(size, seconds, digits=1):
    return f"{size / 1e6 / seconds:.{digits}f} MB/s"


def machine():
    """The processor, the toolchain and the peers."""
    found = re.search(r"^model name\s*:\s*(.*)$", pathlib.Path("/proc/cpuinfo").read_text("utf-8"), re.M)
    swift = re.sub(r".*version (\S+).*", r"Swift \1", first_line("swift", "--version"))
    xmllint = subprocess.run(["xmllint", "--version"], capture_output=True, text=True, check=False).stderr.splitlines()[:1]
    versions = [swift, first_line("rg", "--version"), *(f"libxml2 {line.split()[-1]}" for line in xmllint),
                f"Python {platform.python_version()}"]
    return f"{found[1] if found else platform.machine()}; {', '.join(version for version in versions if version)}."


INTRODUCTION = """# Results

Written by `make bench`, which measures everything below in one run on generated notices (`Benchmarks/corpus.py`). Machines
differ, so what counts are the ratios: commands compared run in turn on one processor, and a ratio is that of the medians.
The spread is how far the middle half of the runs lies apart. `make bench-check` counts instructions instead, which is
exact: [instructions.json](instructions.json).

    make bench          # about ten minutes on a quiet machine; QUICK=1 prints smaller ones and leaves this page alone
    make stages         # the stages alone
    make bench-check    # instructions against their thresholds; RECORD=1 rewrites these
"""


def main():
    parts = ["text", "pages", "python", "growth", "start", "steps"]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--stages", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--peers", type=lambda path: pathlib.Path(path).absolute())
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", type=lambda names: names.split(","), default=parts)
    choice = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="qingdan-bench-") as folder:
        bench = Bench(choice, pathlib.Path(folder))
        lines = [INTRODUCTION, f"Machine: {machine()} Medians of {choice.rounds} runs."]
        print("\n".join(lines), flush=True)
        for part in (part for part in parts if part in choice.only):
            print(flush=True)
            lines.append("")
            for line in getattr(bench, part)():
                print(line, flush=True)
                lines.append(line)
    if not choice.quick and choice.only == parts:
        PAGE.write_text(re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n", "utf-8")


if __name__ == "__main__":
    main()
