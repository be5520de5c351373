"""Nothing leaves the page: of all pages shown by all checks, none asked for anything but its own file."""


def check(browser, pages):
    browser.load(sorted(pages.folder.glob("*.html"))[0])
    browser.read_logs()
    check_policy(browser, pages)
    # The window that the browser opens by itself is no page of ours.
    requests = [(page, address) for page, address in browser.requests if page.startswith("file:")]
    assert requests, "the browser's log of requests is empty"
    foreign = {address for page, address in requests if address != page and not address.startswith("blob:")}
    assert not foreign, foreign
    assert not browser.complaints, browser.complaints[:3]
    return f"{len(requests)} requests, each of a page for itself"


def check_policy(browser, pages):
    """The page's policy lets nothing in even where a script would ask for it, and no script that is not its own."""
    page = sorted(pages.folder.glob("*.html"))[0]
    browser.load(page)
    policy = browser.find("meta[http-equiv]").get_attribute("content")
    assert policy.startswith("default-src 'none'; script-src 'sha256-") and "unsafe-eval" not in policy, policy
    blocked = browser.driver.execute_async_script("""
      const done = arguments[arguments.length - 1];
      const blocked = [];
      document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.broken = true';
      document.body.append(script);
      const picture = document.createElement('img');
      picture.src = 'http://127.0.0.1:9/a.png';
      document.body.append(picture);
      fetch('http://127.0.0.1:9/').catch(() => setTimeout(() => done([blocked.sort(), window.broken ?? false]), 100));
    """)
    assert blocked == [["connect-src", "img-src", "script-src-elem"], False], blocked
    # What was tried on purpose is no complaint about the page.
    browser.driver.get_log("browser")
    browser.driver.get_log("performance")
