#!/usr/bin/env python3
"""Check catalogs and reviews against their schemas in Schemas/ with an independent validator (PyPI: jsonschema).

    schema_check.py FILE_OR_DIR ...

Checks that
- each schema in Schemas/ is a sound JSON Schema 2020-12 and describes every field it names;
- each document (*.json, *.ndjson) validates against the schema it names, and has its keys in the order of that schema;
- each item that a review quotes from a catalog validates against the catalog's schema;
- the schemas are no sieves: of each document, a copy with one field removed, one added or one of another type fails.
Exits with 1 where anything fails, and where there is nothing to check.
"""
import copy
import json
import pathlib
import random
import sys

from jsonschema import Draft202012Validator

ROOT = pathlib.Path(__file__).resolve().parent.parent


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
            if wanted and list(value) != wanted:
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


def damaged(document, seed, mutations):
    """Copies of a document with one thing wrong, and what it is."""
    chance = random.Random(seed)
    count = len(list(objects(document)))
    for _ in range(mutations):
        copied = copy.deepcopy(document)
        victim = list(objects(copied))[chance.randrange(count)]
        field = chance.choice(list(victim))
        match chance.randrange(3):
            case 0:
                del victim[field]
                yield f"without {field}", copied
            case 1:
                victim["unheardOf"] = 1
                yield "with a field too many", copied
            case _ if set(victim) == {"path", "value"} and field == "value":
                continue  # the new value of a correction may be anything
            case _:
                victim[field] = {"neither": "nor"}
                yield f"with an object for {field}", copied


def check_schemas():
    for path in sorted((ROOT / "Schemas").glob("*.json")):
        schema = json.loads(path.read_text("utf-8"))
        Draft202012Validator.check_schema(schema)
        for field in undescribed(schema):
            yield f"{path.name}: {field} has no description"


def documents(arguments):
    for argument in map(pathlib.Path, arguments):
        found = sorted([*argument.rglob("*.json"), *argument.rglob("*.ndjson")]) if argument.is_dir() else [argument]
        for path in found:
            text = path.read_text("utf-8")
            if path.suffix == ".ndjson":
                for number, line in enumerate(text.splitlines(), 1):
                    yield f"{path.name}:{number}", json.loads(line)
            else:
                yield path.name, json.loads(text)


class Contract:
    """A schema with what holds of its documents beyond it."""

    mutations = 60  # a document

    def __init__(self, path):
        self.schema = json.loads(path.read_text("utf-8"))
        self.validator, self.order = Draft202012Validator(self.schema), Order(self.schema)
        self.count = self.damages = 0

    def quoted(self, document):
        """The items a review quotes, each with the part of the catalog's schema that describes it."""
        return []

    def errors(self, document):
        yield from self.validator.iter_errors(document)
        for validator, item in self.quoted(document):
            yield from validator.iter_errors(item)

    def faults(self, name, document):
        self.count += 1
        for error in list(self.errors(document))[:10]:
            yield f"{name}: {error.json_path}: {error.message[:200]}"
        for fault in list(self.order.faults(document, self.schema))[:10]:
            yield f"{name}: {fault}"
        for what, copied in damaged(document, self.count, self.mutations):
            self.damages += 1
            if next(self.errors(copied), None) is None:
                yield f"{name}: a copy {what} still validates"


class ReviewContract(Contract):
    mutations = 20  # each of them is a validation of every item

    def __init__(self, path, catalog):
        super().__init__(path)
        items = {**catalog.schema["properties"]}
        self.items = {
            name: Draft202012Validator({**items[name].get("items", items[name]), "$defs": catalog.schema["$defs"]})
            for name in ["document", "targets", "duties", "deadlines", "services", "citations"]
        }

    def quoted(self, document):
        orphans = (orphan.get("decision") for orphan in document.get("orphans", []) if isinstance(orphan, dict))
        decisions = [*document.get("decisions", []), *orphans]
        for decision in (decision for decision in decisions if isinstance(decision, dict)):
            item, name = decision.get("extracted"), decision.get("list")
            if isinstance(item, dict) and isinstance(name, str) and name in self.items:
                yield self.items[name], item


def check_documents(arguments):
    contracts = {path.name.split(".")[0]: Contract(path) for path in sorted((ROOT / "Schemas").glob("*.json"))}
    contracts["review"] = ReviewContract(ROOT / "Schemas/review.schema.json", contracts["catalog"])
    for name, document in documents(arguments):
        named = str(document.get("schema")).split("/")
        if len(named) == 3 and named[1] in contracts:
            yield from contracts[named[1]].faults(name, document)
        else:
            yield f"{name}: there is no schema for {document.get('schema')}"
    for name, contract in contracts.items():
        if contract.count:
            print(f"schema check: {name}: {contract.count} documents, {contract.damages} damaged copies", flush=True)
    if not any(contract.count for contract in contracts.values()):
        yield f"nothing to check in {' '.join(arguments)}"


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    faults = [*check_schemas(), *check_documents(sys.argv[1:])]
    for fault in faults:
        print(fault, file=sys.stderr)
    print("schema check:", f"{len(faults)} faults" if faults else "passed")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
