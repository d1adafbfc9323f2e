// SPDX-License-Identifier: Apache-2.0
// Builds the web UI into dist/, which the program embeds; in development it proxies the API to a running program.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = process.env.ESPALIER_URL ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": new URL("./src", import.meta.url).pathname } },
  build: {
    manifest: true,
    // Pictures and fonts stay files: the content security policy allows no data: scripts or styles.
    assetsInlineLimit: 0,
    // Only the chart library is above this, and no page waits for it.
    chunkSizeWarningLimit: 600,
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
