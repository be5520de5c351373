"""Documents to hand out to several workers: notices made from those of the corpus, and what is no notice."""
import base64
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Benchmarks"))
import corpus  # noqa: E402

BAD = [
    "",
    "nonsense",
    '{"name":"cut.txt","content":"关于',
    '{"name":"neither.txt"}',
    '{"name":"letters.txt","base64":"?"}',
    '{"path":"Corpus/notices/nowhere.txt"}',
    '{"name":"blank.txt","content":" \\n"}',
    '{"name":"english.txt","content":"no notice at all"}',
    "[]",
]


def frames(count):
    """So many lines of JSON, each a document in one of three forms; one in twelve is bad."""
    originals = sorted((ROOT / "Corpus/notices").glob("*.txt"))
    made = corpus.texts("spark")
    lines = []
    for number in range(count):
        if number % 12 == 7:
            lines.append(BAD[number // 12 % len(BAD)])
        elif number % 12 == 3:
            lines.append(line(path=str(originals[number % len(originals)].relative_to(ROOT))))
        elif number % 12 == 5:
            text = next(made).encode("gb18030")
            lines.append(line(name=f"{number}.txt", base64=base64.b64encode(text).decode()))
        else:
            lines.append(line(name=f"{number}.txt", content=next(made)))
    return lines


def line(**frame):
    """A frame as JSON; half of those with a name write Chinese as escapes, as some programs do."""
    return json.dumps(frame, ensure_ascii=frame.get("name", "1")[0] in "02468")
