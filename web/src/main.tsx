// SPDX-License-Identifier: Apache-2.0
// Starts the web UI: its texts and what the page at the address needs are fetched beside one another, then it is drawn.
import "@/ui/mantine-styles";
import "@fontsource-variable/hanken-grotesk/wght.css";
import "@/ui/tokens.css";
import "@/ui/base.css";
import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { App, fetchPage } from "@/app/app";
import { startTranslations, supportedLanguage } from "@/lib/i18n";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with id root");
const texts = startTranslations(supportedLanguage(navigator.language));
await Promise.all([fetchPage(), texts]);
// Drawn whole and in slices: without them the page answers to nobody until all of it stands.
startTransition(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
