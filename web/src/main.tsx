// SPDX-License-Identifier: Apache-2.0
// Starts the web UI: texts first, then the application.
import "@/ui/mantine-styles";
import "@fontsource-variable/hanken-grotesk/wght.css";
import "@/ui/tokens.css";
import "@/ui/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "@/app/app";
import { startTranslations, supportedLanguage } from "@/lib/i18n";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with id root");
await startTranslations(supportedLanguage(navigator.language));
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
