/* The names that Material's bundle expects from the page: where settings hold, and how they are kept in this browser.
   They hold for the folder of all languages, so a reader who prefers the dark keeps it when changing the language. */
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
