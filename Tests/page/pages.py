"""The pages under test, written by the program."""
import json
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
NOTICES = sorted((ROOT / "Corpus/notices").glob("*.txt"))


class Pages:
    """Writes pages into a folder."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder

    def run(self, *arguments):
        return subprocess.run([self.program, *map(str, arguments)], capture_output=True, check=False)

    def catalog(self, notice):
        """The catalog of a notice, as a file and as what is in it."""
        done = self.run("extract", notice)
        assert done.returncode == 0, done.stderr.decode()
        path = self.folder / f"{notice.stem}.json"
        path.write_bytes(done.stdout)
        return path, json.loads(done.stdout)

    def notice(self, name, text):
        """A notice of our own."""
        path = self.folder / f"{name}.txt"
        path.write_text(text, "utf-8")
        return path

    def file(self, name, value):
        """A file with JSON."""
        path = self.folder / name
        path.write_text(json.dumps(value, ensure_ascii=False), "utf-8")
        return path

    def page(self, source, name, *options):
        """The page of a notice or catalog."""
        path = self.folder / f"{name}.html"
        done = self.run("review", "page", source, "-o", path, *options)
        assert done.returncode == 0 and not done.stderr, done.stderr.decode()
        return path
