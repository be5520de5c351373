"""One browser for all checks: Debian's chromium, without a screen, driven by its own driver."""
import json
import pathlib
import tempfile
import time

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

CHROMIUM = "/usr/bin/chromium"
DRIVER = "/usr/bin/chromedriver"


class Browser:
    """A browser that shows a page at a time."""

    def __init__(self, screenshots):
        self.folder = tempfile.TemporaryDirectory(prefix="qingdan-page-")
        self.downloads = pathlib.Path(self.folder.name) / "downloads"
        self.downloads.mkdir()
        self.screenshots = screenshots
        options = webdriver.ChromeOptions()
        options.binary_location = CHROMIUM
        for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1500,1000",
                         f"--user-data-dir={self.folder.name}/profile"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
        self.driver.set_script_timeout(60)
        self.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(self.downloads))
        # A picker of files is a window of the system, which no driver can answer; without it the page downloads.
        self.call("Page.addScriptToEvaluateOnNewDocument", source="delete window.showSaveFilePicker")
        self.requests, self.complaints = [], []

    def close(self):
        self.driver.quit()
        self.folder.cleanup()

    def call(self, command, **parameters):
        """A command of the browser's own protocol."""
        return self.driver.execute_cdp_cmd(command, parameters)

    def open(self, page):
        """Shows a page, and forgets what the browser kept of pages before."""
        self.driver.get("about:blank")
        self.call("Storage.clearDataForOrigin", origin="file://", storageTypes="all")
        self.load(page)
        self.js("localStorage.clear()")
        self.load(page)

    def load(self, page):
        self.driver.get(pathlib.Path(page).resolve().as_uri())

    def js(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def find(self, selector):
        return self.driver.find_element("css selector", selector)

    def all(self, selector):
        return self.driver.find_elements("css selector", selector)

    def press(self, *keys):
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def click(self, selector):
        self.find(selector).click()

    def said(self):
        return self.js("return document.getElementById('said').textContent")

    def selected(self):
        return self.js("return document.querySelector('#table [aria-selected=true]')?.dataset.key ?? null")

    def wait(self, condition, what, seconds=5):
        """Waits until a condition holds, and gives back what it gave."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if result := condition():
                return result
            time.sleep(0.02)
        raise AssertionError(f"waited {seconds} s in vain: {what}")

    def saved(self):
        """The text of the file that was downloaded; takes it away."""
        def finished():
            files = [file for file in self.downloads.iterdir() if file.suffix == ".json"]
            return files[0] if files else None
        file = self.wait(finished, "the download of a review file")
        text = file.read_text("utf-8")
        file.unlink()
        return file.name, text

    def read_logs(self):
        """Gathers the addresses that pages asked for, and what the console complained of."""
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                self.requests.append((message["params"]["documentURL"], message["params"]["request"]["url"]))
        self.complaints += [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE"]

    def screenshot(self, name):
        time.sleep(0.35)
        self.driver.save_screenshot(str(self.screenshots / f"{name}.png"))

    def scheme(self, scheme):
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])


__all__ = ["Browser", "Keys"]
