#!/usr/bin/env python3
"""Check the notices that Benchmarks/corpus.py makes: the same for the same seed, and varied enough to measure with.

    generator_check.py

Exits with 1 and a line for each fault.
"""
import hashlib
import itertools
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Benchmarks"))
import corpus  # noqa: E402

NUMERALS = {1: "一", 10: "十", 11: "十一", 20: "二十", 101: "一百零一", 110: "一百一十", 1001: "一千零一", 1010: "一千零一十",
            10000: "一万", 10020: "一万零二十", 23456: "二万三千四百五十六"}


def digest(folder, **shape):
    paths = corpus.make(folder, 3 * 10**5, **shape)
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()


def faults():
    for number, words in NUMERALS.items():
        if corpus.chinese(number) != words:
            yield f"{number} is written {corpus.chinese(number)}, not {words}"
    made = list(itertools.islice(corpus.texts(1), 50))
    bases = sorted((corpus.ROOT / "Corpus/notices").glob("*.txt"))
    for number, text in enumerate(made):
        base = bases[number % len(bases)].read_text("utf-8")
        if not 0.9 < len(text) / len(base) < 1.1:
            yield f"notice {number} has {len(text)} characters, {bases[number % len(bases)].name} has {len(base)}"
        # Paragraphs of one sentence without a figure are alike, most of them in tables of services.
        long = [line for line in text.splitlines() if len(line) > 60]
        known = set(made[number - 5].splitlines()) if number >= 5 else set(base.splitlines())
        alike = sum(line in known for line in long)
        if alike > len(long) * 0.4:
            yield f"notice {number}: {alike} of {len(long)} long lines are those of the one before it"
    if len(set(made)) < len(made):
        yield "two notices are equal"
    with tempfile.TemporaryDirectory() as temporary:
        place = pathlib.Path(temporary)
        for form, whole in itertools.product(("text", "html"), (False, True)):
            one, two, other = (digest(place / f"{form}-{whole}-{name}", form=form, whole=whole, seed=seed)
                               for name, seed in (("a", 1), ("b", 1), ("c", 2)))
            if one != two or one == other:
                yield f"{form}, {'one file' if whole else 'files'}: not the seed's own"


def main():
    found = list(faults())
    for fault in found:
        print(fault, file=sys.stderr)
    print(f"generator check: {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
