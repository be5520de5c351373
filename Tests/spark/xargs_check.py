#!/usr/bin/env python3
"""Hold what several programs started by `xargs -P` make of a folder against what one program makes of it.

    xargs_check.py PROGRAM [COUNT]

Makes COUNT notices, writes their catalogs with one program and one thread, then with `xargs -P 4`, five notices a
program. The folders must be equal, byte for byte. Exits with 1 where a file differs.
"""
import pathlib
import shlex
import subprocess
import sys
import tempfile

from frames import corpus


def catalogs(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def main(program, count="60"):
    program = str(pathlib.Path(program).resolve())
    with tempfile.TemporaryDirectory() as temporary:
        place = pathlib.Path(temporary)
        (place / "in").mkdir()
        for number, text in zip(range(int(count)), corpus.texts("xargs")):
            (place / f"in/{number:05}.txt").write_text(text, "utf-8")
        subprocess.run([program, "extract", place / "in", "-o", place / "one", "--jobs", "1"], check=True)
        command = f"printf '%s\\0' {shlex.quote(str(place))}/in/*.txt | xargs -0 -P 4 -n 5 {shlex.quote(program)} extract -o"
        subprocess.run(["bash", "-o", "pipefail", "-c", f"{command} {shlex.quote(str(place))}/many"], check=True)
        one, many = catalogs(place / "one"), catalogs(place / "many")
    found = [f"{name}: differs" for name in sorted({*one, *many}) if one.get(name) != many.get(name)]
    if len(one) != int(count):
        found.append(f"{count} notices gave {len(one)} catalogs")
    for fault in found[:10]:
        print(fault, file=sys.stderr)
    print(f"xargs check: {len(one)} catalogs, {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
