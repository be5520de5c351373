#!/usr/bin/env python3
"""Print what catalogs hold: a table with a line a notice, then the targets found.

    summary.py CATALOG.json ...
"""
import json
import sys
import unicodedata

BOUNDS = {"gte": "≥", "gt": ">", "lte": "≤", "lt": "<", "approx": "≈", "eq": "", "range": ""}


def width(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def cell(text, columns):
    """A text cut and padded to so many columns of a terminal, in which an ideograph takes two."""
    if width(text) > columns:
        while width(text) > columns - 1:
            text = text[:-1]
        text += "…"
    return text + " " * (columns - width(text))


def number(value):
    return "" if value is None else f"{value:.10g}" if value < 1e10 else f"{value:.0f}"


def quantity(q):
    upper = f"–{number(q['max'])}" if q["max"] is not None else ""
    per = "".join(f"/{p}" for p in q["per"])
    return f"{BOUNDS[q['op']]}{number(q['value'])}{upper}{q['unit'] or ''}{per}"


def main():
    catalogs = [json.load(open(path, encoding="utf-8")) for path in sys.argv[1:]]
    lists = ["sections", "targets", "duties", "deadlines", "services", "citations"]
    names = ["层次", "目标", "责任", "时限", "服务", "引用"]
    print(cell("文件", 16), cell("标题", 50), cell("地区", 8), *[cell(n, 4) for n in names], "数字核对")
    for c in catalogs:
        ledger = c["ledger"]
        print(cell(c["source"]["name"], 16), cell(c["document"]["title"] or "", 50),
              cell(c["document"]["jurisdiction"]["name"] or "", 8), *[cell(str(len(c[key])), 4) for key in lists],
              f"{ledger['claimed']}/{ledger['numerals']}")
    for c in catalogs:
        duties = {d["id"]: d for d in c["duties"]}
        print(f"\n{c['document']['title'] or c['source']['name']}")
        for t in c["targets"]:
            bodies = [d["name"] for key in t["duties"] for d in duties[key]["departments"] if not d["inherited"]]
            due = (t["deadline"] or {}).get("end") or ""
            print(" ", cell(t["section"] or "", 8), cell(t["indicator"], 44), cell(quantity(t["quantity"]), 18),
                  cell(due, 11), "、".join(dict.fromkeys(bodies)))


if __name__ == "__main__":
    main()
