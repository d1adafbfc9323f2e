// SPDX-License-Identifier: Apache-2.0
// What every address hangs below: the root, the pages before signing in, and the signed-in part, which waits for /me.
import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from "@tanstack/react-router";
import { Problem } from "@/api/problem";
import { meQuery } from "@/api/session";
import { fetchAllTexts, hasAllTexts, supportedLanguage, switchLanguage } from "@/lib/i18n";
import { text } from "@/lib/search-params";
import { NoSuchPage } from "./page-problem";
import { Shell } from "./shell";

interface RouterContext {
  queryClient: QueryClient;
}

export const root = createRootRouteWithContext<RouterContext>()({ component: Outlet, notFoundComponent: NoSuchPage });

export const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search: Record<string, unknown>): { next?: string } => ({ next: text(search.next) }),
  component: lazyRouteComponent(() => import("@/features/identity/pages/sign-in-page"), "SignInPage"),
});

export const invitation = createRoute({
  getParentRoute: () => root,
  path: "/invitation",
  component: lazyRouteComponent(() => import("@/features/identity/pages/one-time-link-page"), "InvitationPage"),
});

export const passwordReset = createRoute({
  getParentRoute: () => root,
  path: "/password-reset",
  component: lazyRouteComponent(() => import("@/features/identity/pages/one-time-link-page"), "PasswordResetPage"),
});

export const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    try {
      const me = await context.queryClient.ensureQueryData(meQuery);
      return { me };
    } catch (error) {
      if (error instanceof Problem && error.status === 401) {
        throw redirect({ to: "/sign-in", search: { next: location.href } });
      }
      throw error;
    }
  },
  // Beside the page's own code and data, and before either is shown.
  loader: {
    handler: ({ context, location }) => {
      const language = supportedLanguage(context.me.language);
      return location.pathname === "/" ? switchLanguage(language) : fetchAllTexts(language);
    },
    staleReloadMode: "blocking",
  },
  // Whoever leaves Home before all texts have come waits for them.
  shouldReload: () => !hasAllTexts(),
});
