// SPDX-License-Identifier: Apache-2.0
// The application: one theme, one cache of answers, one router, wired in order of ownership.
import { MantineProvider } from "@mantine/core";
import type { NotificationData } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { type AnyRoute, RouterProvider } from "@tanstack/react-router";
import i18next from "i18next";
import { Suspense, useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { awaitRest, lazyAtRest, whenRead } from "@/api/at-rest";
import type { Problem } from "@/api/problem";
import { createQueryClient } from "@/api/query-client";
import { problemText } from "@/ui/problem-text";
import { themeWith } from "@/ui/theme";
import { UndoMessage } from "@/ui/undo-message";
import { createAppRouter } from "./router";

const Toasts = lazyAtRest(() => import("./toasts"));

async function toast(content: NotificationData): Promise<string> {
  const { notifications } = await import("@mantine/notifications");
  return notifications.show({ closeButtonProps: { "aria-label": i18next.t("action.close") }, ...content });
}

/** Stays as long as somebody needs who reads it slowly; resting on it keeps it longer. */
async function toastWithUndo(message: string, undo: () => void): Promise<void> {
  const { notifications } = await import("@mantine/notifications");
  const id = `undo-${Date.now()}`;
  const onUndo = () => {
    notifications.hide(id);
    undo();
  };
  await toast({ id, message: <UndoMessage message={message} onUndo={onUndo} />, autoClose: 12_000 });
}

const queryClient = createQueryClient({
  signedOut: () => {
    const { href, pathname } = router.state.location;
    if (["/sign-in", "/invitation", "/password-reset", "/outside-rating"].includes(pathname)) return;
    queryClient.clear();
    void router.navigate({ to: "/sign-in", search: { next: href } });
  },
  failed: (problem: Problem, takenBack) => {
    const told = [problemText(i18next.t, problem), takenBack ? i18next.t("problem.taken_back") : ""];
    void toast({ color: "red", title: i18next.t("problem.title"), message: told.join(" ").trim(), autoClose: 12_000 });
  },
  done: (message, undo) => {
    if (undo) void toastWithUndo(message, undo);
    else void toast({ message, autoClose: 3500 });
  },
});
const router = createAppRouter(queryClient);

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

/** How long the mark stays for the page's data, in milliseconds; later the page is drawn with what it has. */
const patience = 1000;

/** Fetches the code of the page at the address, who is signed in, and the page's data; resolves when it can be drawn. */
export async function fetchPage(): Promise<void> {
  const routes: Record<string, AnyRoute> = router.routesById;
  for (const { routeId } of router.matchRoutes(router.latestLocation)) {
    void routes[routeId]?.options.component?.preload?.();
  }
  await router.load();
  await whenRead(queryClient, patience);
}

export function App() {
  const { t, i18n } = useTranslation();
  const theme = useMemo(() => {
    const decimalSeparator = (0.5).toLocaleString(i18n.language).charAt(1);
    return themeWith({ clear: t("action.clear"), close: t("action.close"), decimalSeparator });
  }, [t, i18n.language]);
  useEffect(() => void awaitRest(queryClient), []);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Suspense>
          <Toasts />
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>
  );
}
