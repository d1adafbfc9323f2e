// SPDX-License-Identifier: Apache-2.0
// Sets light or dark, and how dense rows are, before the first paint. A file of its own, because the content security policy allows no inline script.
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
})();
