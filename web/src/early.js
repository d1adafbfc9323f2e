// SPDX-License-Identifier: Apache-2.0
// Runs before the first paint: sets light or dark and how dense rows are, and asks at once for what the page at the address will
// need, which is otherwise known only when the program has arrived. A file of its own, because the content security policy
// allows no inline script. scripts/early.ts fills in which files those are.
(() => {
  let chosen = "auto";
  let dense = false;
  try {
    chosen = localStorage.getItem("mantine-color-scheme-value") || "auto";
    dense = localStorage.getItem("espalier.density") === '"compact"';
  } catch {
    // Storage may be forbidden; the system's preference then decides.
  }
  const dark = chosen === "dark" || (chosen === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
  document.documentElement.setAttribute("data-density", dense ? "compact" : "comfortable");

  /** @typedef {{ startTexts: boolean, files: string[], calls: string[] }} Page */
  /** @type {{ texts: Record<string, { start: string[], rest: string[] }>, pages: Record<string, Page> }} */
  const { texts, pages } = __EARLY_FILES__;
  const language = navigator.language.toLowerCase().startsWith("de") ? "de" : "en";
  const page = pages[location.pathname] ?? { startTexts: false, files: [], calls: [] };
  const { start, rest } = texts[language] ?? { start: [], rest: [] };
  const fetchEarly = (/** @type {string} */ href, /** @type {Record<string, string>} */ how) => {
    const link = document.createElement("link");
    for (const [name, value] of Object.entries({ ...how, href })) link.setAttribute(name, value);
    document.head.append(link);
  };
  // Not preloaded by a link: a refusal before signing in would be kept for whoever asks after it.
  globalThis.espalierEarly = Object.fromEntries(
    page.calls.map((href) => [href, fetch(href).catch(() => Response.error())]),
  );
  for (const href of [...start, ...(page.startTexts ? [] : rest), ...page.files]) {
    if (href.endsWith(".css")) fetchEarly(href, { rel: "preload", as: "style", crossorigin: "" });
    else fetchEarly(href, { rel: "modulepreload" });
  }
})();
