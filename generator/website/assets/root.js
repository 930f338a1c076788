/* Leads to the reader's own language, or puts it first. Without script the page offers all of them. */
(() => {
  /** The offered tag that fits a wish best: the same, then the same language and script, then the same language. */
  function offered(wish, tags) {
    const maximized = (tag) => {
      try {
        return new Intl.Locale(tag).maximize();
      } catch {
        return {};
      }
    };
    const wanted = maximized(wish);
    const same = tags.filter((tag) => maximized(tag).language === wanted.language);
    return tags.find((tag) => tag.toLowerCase() === wish.toLowerCase()) || same.find((tag) => maximized(tag).script === wanted.script) || same[0];
  }
  function own(tags) {
    for (const wish of navigator.languages || [navigator.language]) {
      const found = wish && offered(wish, tags);
      if (found) return found;
    }
  }
  if (document.documentElement.dataset.does === "lead") {
    const links = [...document.querySelectorAll("a[hreflang]")];
    const tag = own(links.map((a) => a.hreflang));
    /* Somebody who comes back to this page, or from one of its languages, wants to choose. */
    const chooses = location.hash === "#choose" || new URL(document.referrer || "about:blank").origin === location.origin;
    if (tag && !chooses) location.replace(links.find((a) => a.hreflang === tag).href);
    return;
  }
  const sections = [...document.querySelectorAll("section[data-language]")];
  const tags = sections.map((section) => section.dataset.language);
  const parts = location.pathname.split("/");
  const tag = tags.find((one) => parts.includes(one)) || own(tags);
  const first = sections.find((section) => section.dataset.language === tag);
  if (first) {
    sections[0].before(first);
    first.classList.add("own");
  }
})();
