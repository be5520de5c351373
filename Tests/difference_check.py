#!/usr/bin/env python3
"""Hold `qingdan diff --format json` against its schema and an independent patcher (PyPI: jsonschema, jsonpatch).

    difference_check.py PROGRAM CATALOG_DIR

Compares each catalog with the next one, and each with a copy in which figures were raised, and checks that
- the difference validates against Schemas/difference.schema.json, with its keys in the order of the schema;
- its patch, applied by jsonpatch to the old catalog, gives the new one byte for byte.
Exits with 1 where anything fails, and where there is nothing to check.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonpatch
from jsonschema import Draft202012Validator

from schema_check import ROOT, Order

SCHEMA = json.loads((ROOT / "Schemas/difference.schema.json").read_text("utf-8"))


def line(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def raised(catalog):
    """A copy of a catalog whose whole figures are ten higher."""
    copied = json.loads(line(catalog))
    for target in copied["targets"]:
        if isinstance(target["quantity"]["value"], int):
            target["quantity"]["value"] += 10
    return copied


def faults(program, old, new, folder):
    paths = []
    for name, catalog in (("old", old), ("new", new)):
        paths.append(folder / f"{name}.json")
        paths[-1].write_text(line(catalog) + "\n", "utf-8")
    run = subprocess.run([program, "diff", *paths, "--format", "json"], capture_output=True, check=False)
    if run.returncode not in (0, 1):
        yield f"exit code {run.returncode}: {run.stderr.decode()}"
        return
    difference = json.loads(run.stdout)
    for error in list(Draft202012Validator(SCHEMA).iter_errors(difference))[:5]:
        yield f"{error.json_path}: {error.message[:200]}"
    yield from list(Order(SCHEMA).faults({**difference, "counts": {}, "patch": []}, SCHEMA))[:5]
    if line(jsonpatch.apply_patch(old, difference["patch"])) != line(new):
        yield "the patch does not give the new catalog"


def main(program, folder):
    catalogs = [json.loads(path.read_text("utf-8")) for path in sorted(pathlib.Path(folder).glob("*.json"))]
    pairs = [*zip(catalogs, catalogs[1:]), *((catalog, raised(catalog)) for catalog in catalogs)]
    found = 0
    with tempfile.TemporaryDirectory() as temporary:
        for old, new in pairs:
            for fault in faults(program, old, new, pathlib.Path(temporary)):
                found += 1
                print(f"{old['source']['name']} → {new['source']['name']}: {fault}")
    print(f"difference check: {len(pairs)} pairs, {found} faults")
    return 1 if found or not pairs else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
