/* What the builders' own script expects of a page, as a file: the policy lets nothing inline run. It runs before that script. */

/* Where settings hold, and how they are kept in this browser. They hold for the folder of all languages, so a reader who
   prefers the dark keeps it when changing the language. */
var __md_scope = new URL(document.currentScript.dataset.base.replace(/\/*$/, "/../"), location);
function __md_hash(text) {
  return [...text].reduce((hash, c) => (hash << 5) - hash + c.charCodeAt(0), 0);
}
function __md_get(key, storage = localStorage, scope = __md_scope) {
  try {
    return JSON.parse(storage.getItem(scope.pathname + "." + key));
  } catch {
    return null;
  }
}
function __md_set(key, value, storage = localStorage, scope = __md_scope) {
  try {
    storage.setItem(scope.pathname + "." + key, JSON.stringify(value));
  } catch {}
}

/* That script fetches a sitemap for each alternate page, at the site's public address: a request to another host wherever the
   site is looked at elsewhere. The links are for search engines; hide them while it looks. */
(() => {
  const links = [...document.querySelectorAll("link[rel=alternate]")];
  for (const link of links) link.setAttribute("rel", " alternate");
  addEventListener("load", () => links.forEach((link) => link.setAttribute("rel", "alternate")));
})();

/* Zensical's search brings its styles as an inline element, which the policy forbids; a constructed sheet is allowed. */
(() => {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    const append = root.appendChild;
    root.appendChild = (node) => {
      if (node.nodeName !== "STYLE") return append.call(root, node);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(node.textContent);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      return node;
    };
    return root;
  };
})();
