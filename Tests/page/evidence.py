"""What the page must highlight, computed from the catalog alone."""

LISTS = ["document", "targets", "duties", "deadlines", "services", "citations"]
CELLS = ["no", "audience", "name", "content", "type", "standard", "funding"]


def key(name, item, index):
    return f"{name}:{item.get('id') or index + 1}"


def items(catalog):
    """Each item a reviewer decides on: its list, its key, its value."""
    for name in LISTS:
        for index, item in enumerate([catalog["document"]] if name == "document" else catalog[name]):
            yield name, key(name, item, index), item


def evidences(name, item):
    """Each stretch of words of an item, with its kind, the item's own evidence first."""
    bodies = [("department", body["evidence"]) for body in item.get("departments", []) + item.get("leads", [])]
    due = [("deadline", item["deadline"]["evidence"])] if item.get("deadline") else []
    if name == "targets":
        return [("target", item["evidence"]), ("quantity", item["quantity"]["evidence"])] + due
    if name == "duties":
        return [("duty", item["evidence"])] + bodies + due
    if name == "services":
        cells = [("service", item["evidence"][cell]) for cell in CELLS if item["evidence"][cell]]
        return cells + bodies + [("quantity", amount["evidence"]) for amount in item["amounts"]]
    if name == "document":
        values = (item["evidence"] or {}).values()
        return [("head", one) for value in values for one in (value if isinstance(value, list) else [value]) if one]
    return [("deadline" if name == "deadlines" else "citation", item["evidence"])]


def highlights(catalog):
    """All that must be highlighted: (block, start, end, kind) to the keys of the items it belongs to and its words."""
    found = {}

    def add(kind, evidence, name):
        place = (evidence["block"], evidence["start"], evidence["end"], kind)
        keys, _ = found.setdefault(place, (set(), evidence["quote"]))
        keys.add(name)

    for name, key_, item in items(catalog):
        for kind, evidence in evidences(name, item):
            add(kind, evidence, key_)
    for index, evidence in enumerate(catalog["ledger"]["unclaimed"]):
        add("numeral", evidence, f"numerals:{index + 1}")
    for index, notice in enumerate(catalog["diagnostics"]):
        for evidence in (notice["evidence"], notice["related"]):
            if evidence:
                add("notice", evidence, f"notices:{index + 1}")
    return found


def anchor(name, item):
    """The evidence a decision on an item is anchored at."""
    if name == "document":
        return None
    if name != "services":
        return item["evidence"]
    return item["evidence"]["name"] or next(item["evidence"][cell] for cell in CELLS if item["evidence"][cell])


def quote(catalog, evidence):
    """The W3C text-quote selector of an evidence, in the blocks' texts joined by line feeds."""
    if evidence is None:
        return None
    text, start = "", 0
    for block in catalog["blocks"]:
        if block["id"] == evidence["block"]:
            start = len(text) + evidence["start"]
        text += block["text"] + "\n"
    text, end = text[:-1], start + evidence["end"] - evidence["start"]
    return {"type": "TextQuoteSelector", "exact": text[start:end], "prefix": text[max(0, start - 32):start],
            "suffix": text[end:end + 32]}
