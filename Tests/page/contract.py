"""The contract of the review file, qingdan/review/v1, checked against the catalog it is of."""
import json
import re

import evidence
from pages import ROOT

FIELDS = ["list", "item", "decision", "changes", "extracted", "added", "anchor", "section", "heading", "reviewer", "time",
          "note"]


def check(text, catalog):
    """The decisions of a review file, after everything the contract says of them has been checked."""
    review = json.loads(text)
    assert list(review) == ["schema", "catalog", "decisions", "orphans"], list(review)
    assert review["schema"] == "qingdan/review/v1"
    source = catalog["source"]
    assert review["catalog"] == {"name": source["name"], "sha256": source["sha256"], "generator": catalog["generator"]}
    schema = ROOT / "Schemas/review.schema.json"
    if schema.exists():
        import jsonschema
        faults = list(jsonschema.Draft202012Validator(json.loads(schema.read_text("utf-8"))).iter_errors(review))
        assert not faults, [f"{list(fault.absolute_path)}: {fault.message}" for fault in faults[:3]]
    values = {(name, json.dumps(item, sort_keys=True)): item for name, _, item in evidence.items(catalog)}
    for decision in review["decisions"]:
        check_decision(decision, catalog, values)
    check_order(review["decisions"], catalog)
    return review["decisions"]


def check_decision(decision, catalog, values):
    assert list(decision) == FIELDS, list(decision)
    name = decision["list"]
    assert name in evidence.LISTS
    assert decision["reviewer"], "a decision of nobody"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", decision["time"]), decision["time"]
    assert decision["note"] is None or decision["note"].strip()
    if decision["decision"] == "added":
        assert decision["extracted"] is None and decision["item"] is None and decision["added"]
        assert not {"id", "evidence"} & set(decision["added"])
    else:
        assert decision["decision"] in ("accepted", "rejected", "corrected"), decision["decision"]
        assert decision["added"] is None
        item = values[(name, json.dumps(decision["extracted"], sort_keys=True))]
        assert decision["item"] == item.get("id")
        words = evidence.anchor(name, item)
        assert decision["anchor"] == evidence.quote(catalog, words), decision["anchor"]
        blocks = {block["id"]: block for block in catalog["blocks"]}
        assert decision["section"] == (blocks[words["block"]]["section"] if words else None)
        assert name != "document" or decision["decision"] != "rejected", "the head is rejected"
    headings = {section["id"]: section["heading"] for section in catalog["sections"]}
    assert decision["heading"] == headings.get(decision["section"])
    assert bool(decision["changes"]) == (decision["decision"] == "corrected"), decision["changes"]
    for change in decision["changes"]:
        assert list(change) == ["path", "value"] and change["path"].startswith("/")


def check_order(decisions, catalog):
    """By list, the document first, then by where the words stand."""
    text = "\n".join(block["text"] for block in catalog["blocks"])

    def place(decision):
        words = decision["anchor"]
        at = text.index(words["prefix"] + words["exact"] + words["suffix"]) + len(words["prefix"]) if words else -1
        return (evidence.LISTS.index(decision["list"]), at)

    places = [place(decision) for decision in decisions]
    assert places == sorted(places), "the decisions are not in canonical order"
    names = [(decision["list"], json.dumps(decision["anchor"]), decision["item"]) for decision in decisions]
    assert len(set(names)) == len(names), "an item is decided on twice"
