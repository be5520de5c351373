#!/usr/bin/env python3
"""Count the instructions that the program takes for fixed inputs, and hold them against Benchmarks/instructions.json.

    instructions.py PROGRAM            RECORD=1 instructions.py PROGRAM rewrites the file

Instructions, unlike seconds, do not depend on what else the machine does: valgrind's callgrind gives the same count each
time for the same program, libraries and kind of processor. The file names these; elsewhere the check is passed over with
a line. It fails where a count is more than 0.5 % above the file's, and where one is more than 0.5 % below, so that what
was gained is kept.

What would make counts differ is taken away: seeds of hash tables, random places in memory, the environment and its size,
the names of the program and its inputs, threads, and debugging information, which valgrind 3.19 cannot read.
"""
import json
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile

import corpus

FILE = pathlib.Path(__file__).resolve().parent / "instructions.json"
THRESHOLD = 0.005
# Of the host's processor; valgrind hands them on, and libraries choose their loops by them.
FEATURES = ("sse4_2", "avx", "avx2", "bmi1", "bmi2", "fma", "abm", "f16c")
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "SWIFT_DETERMINISTIC_HASHING": "1"}
# One file's worth of the least a notice can be: what is paid once is nearly all of it.
SENTENCE = "关于养老服务的通知\n\n到2025年底，护理型床位占比达到55%以上。（市民政局）\n"


def first_line(*command):
    found = subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines()
    return found[0].strip() if found else ""


def holder():
    """What the counts hold for."""
    flags = re.search(r"^(?:flags|Features)\s*:(.*)$", pathlib.Path("/proc/cpuinfo").read_text("utf-8"), re.M)
    present = set(flags[1].split()) if flags else set()
    return {
        "swift": first_line("swift", "--version"),
        "valgrind": first_line("valgrind", "--version"),
        "libraries": {
            name: first_line("dpkg-query", "-W", "-f=${Version}\n", name) for name in ("libc6", "libxml2", "libnettle8")
        },
        "processor": f"{platform.machine()} {' '.join(name for name in FEATURES if name in present)}",
    }


def inputs(folder):
    """Each measurement and the arguments that make it; the files are written to a folder."""
    shutil.copy(corpus.ROOT / "Corpus/notices/puyang.txt", folder / "notice.txt")
    (folder / "sentence.txt").write_text(SENTENCE, "utf-8")
    corpus.make(folder / "megabyte.txt", 10**6, whole=True)
    pages = corpus.make(folder / "pages", 3 * 10**5, form="html")
    pages[3].rename(folder / "page.html")
    read = ["extract", "--jobs", "1"]
    return {
        "start": ["--version"],
        "sentence": [*read, "sentence.txt"],
        "notice of 35 KB": [*read, "notice.txt"],
        "text of 1 MB": [*read, "megabyte.txt"],
        "web page": [*read, "page.html"],
    }


def count(folder, arguments):
    command = ["setarch", platform.machine(), "-R", "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    run = subprocess.run(
        [*command, "./qingdan", *arguments], cwd=folder, env=ENVIRONMENT, capture_output=True, check=False)
    found = re.search(rb"Collected : (\d+)", run.stderr)
    if run.returncode or not found or not run.stdout:
        sys.exit(f"qingdan {' '.join(arguments)}: exit code {run.returncode}\n{run.stderr.decode(errors='replace')[-2000:]}")
    return int(found[1])


def counts(program):
    with tempfile.TemporaryDirectory(prefix="qingdan-", dir="/tmp") as temporary:
        folder = pathlib.Path(temporary)
        subprocess.run(["strip", "--strip-debug", "-o", folder / "qingdan", program], check=True)
        return {name: count(folder, arguments) for name, arguments in inputs(folder).items()}


def main(program):
    here = holder()
    if os.environ.get("RECORD"):
        found = counts(program)
        FILE.write_text(json.dumps({"holds for": here, "instructions": found}, indent=2, ensure_ascii=False) + "\n", "utf-8")
        print("\n".join(f"{name}: {number}" for name, number in found.items()))
        return 0
    recorded = json.loads(FILE.read_text("utf-8"))
    if recorded["holds for"] != here:
        differing = [name for name in here if recorded["holds for"].get(name) != here[name]]
        print(f"SKIPPED: Benchmarks/instructions.json holds for another {' and '.join(differing)}")
        return 0
    failures = 0
    found = counts(program)
    if set(found) != set(recorded["instructions"]):
        print("the measurements are not those of Benchmarks/instructions.json: RECORD=1 make bench-check", file=sys.stderr)
        return 1
    for name, number in found.items():
        was = recorded["instructions"][name]
        change = number / was - 1
        word = "" if abs(change) <= THRESHOLD else " TOO MANY" if change > 0 else " fewer: keep it with RECORD=1 make bench-check"
        failures += bool(word)
        print(f"{name}: {number} instructions, {change:+.2%}{word}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
