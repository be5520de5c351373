"""The page on paper: the text, then the tables with what was decided."""
import base64
import shutil
import subprocess

from pages import NOTICES


def check(browser, pages):
    path, catalog = pages.catalog(next(notice for notice in NOTICES if notice.stem == "puyang"))
    browser.open(pages.page(path, "puyang-print"))
    browser.js("localStorage.setItem('qingdan/reviewer', '李明')")
    browser.load(pages.folder / "puyang-print.html")
    browser.press("j", "a", "r", "a")
    pdf = base64.b64decode(browser.call("Page.printToPDF", printBackground=True, paperWidth=8.27, paperHeight=11.69)["data"])
    file = pages.folder / "puyang.pdf"
    file.write_bytes(pdf)
    assert pdf.startswith(b"%PDF") and len(pdf) > 50_000
    if not shutil.which("pdftotext"):
        return f"{len(pdf)} bytes; pdftotext is not there to read them"
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True).stdout.decode()
    bare = "".join(text.split())
    for words in (catalog["document"]["title"], catalog["targets"][-1]["indicator"], catalog["services"][-1]["name"], "确认",
                  "剔除", "李明", "已审3/"):
        assert "".join(words.split()) in bare, f"{words} is not on paper"
    count = text.count("\f")
    subprocess.run(["pdftoppm", "-r", "55", "-png", file, browser.screenshots / "print"], check=True)
    return f"{count} pages"
