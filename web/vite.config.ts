// SPDX-License-Identifier: Apache-2.0
// Builds the web UI into dist/, which the program embeds; in development it proxies the API to a running program.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { early } from "./scripts/early.ts";
import { texts } from "./scripts/texts.ts";

const server = process.env.ESPALIER_URL ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [
    react(),
    texts({
      start: [
        "action",
        "ask",
        "ask_action",
        "ask_place",
        "ask_place_rule",
        "ask_review",
        "ask_review_action",
        "ask_why",
        "field_problem",
        "home",
        "link",
        "method",
        "not_found",
        "password",
        "place",
        "place_group",
        "plan_state",
        "problem",
        "problem_place",
        "setup_step",
        "shell",
        "shortcuts",
        "sign_in",
        "state",
        "ten_minutes",
        "ten_minutes_action",
        "ten_minutes_why",
      ],
      pages: [
        "/src/main.tsx",
        "/src/features/identity/pages/sign-in-page.tsx",
        "/src/features/identity/pages/one-time-link-page.tsx",
      ],
      keys: new URL("./src/locales/en.json", import.meta.url).pathname,
    }),
    early({
      texts: {
        en: { start: "/src/locales/en.json?start", rest: "/src/locales/en.json?rest" },
        de: { start: "/src/locales/de.json?start", rest: "/src/locales/de.json?rest" },
      },
      pages: {
        "/sign-in": { startTexts: true, calls: [] },
        "/": { startTexts: true, calls: ["/api/v1/me", "/api/v1/home"] },
        "/growth": { module: "/src/app/pages/growth-page.tsx", calls: ["/api/v1/me"] },
        "/plan": { module: "/src/features/plans/pages/plan-page.tsx", calls: ["/api/v1/me"] },
      },
    }),
  ],
  resolve: { alias: { "@": new URL("./src", import.meta.url).pathname } },
  build: {
    manifest: true,
    // Pictures and fonts stay files: the content security policy allows no data: scripts or styles.
    assetsInlineLimit: 0,
    // Only the chart library is above this, and no page waits for it.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        // A file for what every page begins with, one for what forms have in common, one for what most pages share: left to
        // itself, the bundler makes a hundred files of a kilobyte, which are slow to fetch and compress badly.
        codeSplitting: {
          groups: [
            { name: "start", tags: ["$initial"], test: (id) => !/(\.html|\/main\.tsx)$/.test(id), priority: 2 },
            { name: "form", test: /@mantine.form|InputBase|TextInput|use-problem-form/, priority: 1 },
            { name: "common", test: /\.m?[jt]sx?$/, minShareCount: 4 },
          ],
        },
      },
    },
  },
  // The program takes calls only from its own origin, so the proxy speaks as one.
  server: { port: 5173, proxy: { "/api": { target: server, changeOrigin: true, headers: { origin: server } } } },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/lib/test-setup.ts"],
    restoreMocks: true,
  },
});
