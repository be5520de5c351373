#!/usr/bin/env python3
"""Check catalogs against Schemas/catalog.schema.json with an independent validator (PyPI: jsonschema).

    schema_check.py CATALOG_OR_DIR ...

Checks that
- each schema in Schemas/ is a sound JSON Schema 2020-12 and describes every field it names;
- each catalog (*.json, *.ndjson) validates, and has its keys in the order of the schema;
- the schema is no sieve: of each catalog, a copy with one field removed, one added or one of another type fails.
Exits with 1 where anything fails, and where there is no catalog to check.
"""
import copy
import json
import pathlib
import random
import sys

from jsonschema import Draft202012Validator

ROOT = pathlib.Path(__file__).resolve().parent.parent
MUTATIONS = 60  # a catalog


def undescribed(node, path="#"):
    """The paths of fields without a description."""
    for name, field in node.get("properties", {}).items():
        if not field.get("description", "").strip():
            yield f"{path}/{name}"
    for key, child in node.items():
        if isinstance(child, dict):
            yield from undescribed(child, f"{path}/{key}")
        elif isinstance(child, list):
            for part in child:
                if isinstance(part, dict):
                    yield from undescribed(part, f"{path}/{key}")


class Order:
    """Compares the order of an object's keys with the order of the schema's properties."""

    def __init__(self, schema):
        self.schema = schema

    def resolve(self, node):
        while node:
            if "$ref" in node:
                node = self.schema["$defs"][node["$ref"].rsplit("/", 1)[1]]
            elif "anyOf" in node:
                node = next(part for part in node["anyOf"] if part.get("type") != "null")
            else:
                return node
        return {}

    def faults(self, value, node, path="$"):
        node = self.resolve(node)
        if isinstance(value, dict):
            wanted = list(node.get("properties", {}))
            if list(value) != wanted:
                yield f"{path}: keys {list(value)} instead of {wanted}"
            for key, child in value.items():
                yield from self.faults(child, node.get("properties", {}).get(key, {}), f"{path}.{key}")
        elif isinstance(value, list):
            for index, child in enumerate(value):
                yield from self.faults(child, node.get("items", {}), f"{path}[{index}]")


def objects(value):
    """Every object in a value."""
    if isinstance(value, dict):
        yield value
        for child in value.values():
            yield from objects(child)
    elif isinstance(value, list):
        for child in value:
            yield from objects(child)


def damaged(catalog, seed):
    """Copies of a catalog with one thing wrong, and what it is."""
    chance = random.Random(seed)
    count = len(list(objects(catalog)))
    for _ in range(MUTATIONS):
        copied = copy.deepcopy(catalog)
        victim = list(objects(copied))[chance.randrange(count)]
        field = chance.choice(list(victim))
        match chance.randrange(3):
            case 0:
                del victim[field]
                yield f"without {field}", copied
            case 1:
                victim["unheardOf"] = 1
                yield "with a field too many", copied
            case _:
                victim[field] = {"neither": "nor"}
                yield f"with an object for {field}", copied


def check_schemas():
    for path in sorted((ROOT / "Schemas").glob("*.json")):
        schema = json.loads(path.read_text("utf-8"))
        Draft202012Validator.check_schema(schema)
        for field in undescribed(schema):
            yield f"{path.name}: {field} has no description"


def catalogs(arguments):
    for argument in map(pathlib.Path, arguments):
        found = sorted([*argument.rglob("*.json"), *argument.rglob("*.ndjson")]) if argument.is_dir() else [argument]
        for path in found:
            text = path.read_text("utf-8")
            if path.suffix == ".ndjson":
                for number, line in enumerate(text.splitlines(), 1):
                    yield f"{path.name}:{number}", json.loads(line)
            else:
                yield path.name, json.loads(text)


def check_catalogs(arguments):
    schema = json.loads((ROOT / "Schemas/catalog.schema.json").read_text("utf-8"))
    validator, order = Draft202012Validator(schema), Order(schema)
    count = damages = 0
    for name, catalog in catalogs(arguments):
        count += 1
        for error in list(validator.iter_errors(catalog))[:10]:
            yield f"{name}: {error.json_path}: {error.message[:200]}"
        for fault in list(order.faults(catalog, schema))[:10]:
            yield f"{name}: {fault}"
        for what, copied in damaged(catalog, seed=count):
            damages += 1
            if validator.is_valid(copied):
                yield f"{name}: a copy {what} still validates"
    print(f"schema check: {count} catalogs, {damages} damaged copies", flush=True)
    if not count:
        yield f"no catalogs in {' '.join(arguments)}"


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    faults = [*check_schemas(), *check_catalogs(sys.argv[1:])]
    for fault in faults:
        print(fault, file=sys.stderr)
    print("schema check:", f"{len(faults)} faults" if faults else "passed")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
