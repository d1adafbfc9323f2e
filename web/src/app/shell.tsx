// SPDX-License-Identifier: Apache-2.0
// What surrounds every page of a signed-in person: the places at the side, search and account above, and the notice of
// a demo workspace.
import { AppShell, Box, Burger, Group, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useDisclosure, useHotkeys } from "@mantine/hooks";
import { Link, Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { lazyAtRest, lazyWithTexts } from "@/api/at-rest";
import { useMe } from "@/api/session";
import { Brand } from "@/ui/brand";
import { DemoBanner } from "@/ui/demo-banner";
import { FormatProvider } from "@/ui/format";
import { PersonAvatar } from "@/ui/person";
import { SearchButton } from "./search-button";
import classes from "./shell.module.css";
import { shortcutsFor, useShortcuts } from "./shortcuts";
import { SideNavigation } from "./side-navigation";
import { useTypedAhead } from "./use-typed-ahead";

const AccountMenu = lazyAtRest(() => import("./account-menu"));
const NotificationBell = lazyAtRest(() => import("./notification-bell"));
const CommandPalette = lazyWithTexts(() => import("./command-palette"));
const ShortcutList = lazyWithTexts(() => import("./shortcut-list"));

export function Shell() {
  const { t } = useTranslation();
  const me = useMe();
  const [menuOpen, menu] = useDisclosure(false);
  const [paletteOpen, setPaletteOpen] = useState(false);
  const [query, setQuery] = useState("");
  const [shortcutsOpen, setShortcutsOpen] = useState(false);
  const navigate = useNavigate();
  const shortcuts = shortcutsFor(me);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useTypedAhead(paletteOpen, query, setQuery);
  const closePalette = () => {
    setPaletteOpen(false);
    setQuery("");
  };
  useHotkeys([["mod+K", () => setPaletteOpen(true)]], []);
  useShortcuts({
    shortcuts,
    onPlace: (place) => void navigate({ to: place.to }),
    onSearch: () => setPaletteOpen(true),
    onHelp: () => setShortcutsOpen(true),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the phone's menu closes when the address changes.
  useEffect(() => menu.close(), [path]);

  return (
    <FormatProvider currency={me.workspace.currency} timeZone={me.time_zone}>
      <a href="#main" className={classes.skip}>
        {t("shell.skip")}
      </a>
      <AppShell
        layout="alt"
        header={{ height: me.workspace.is_demo ? { base: 96, xs: 84 } : 56 }}
        navbar={{ width: 224, breakpoint: "sm", collapsed: { mobile: !menuOpen } }}
        classNames={{ header: classes.header, navbar: classes.navbar, main: classes.main }}
      >
        <AppShell.Header>
          {me.workspace.is_demo ? <DemoBanner name={me.workspace.name} /> : null}
          <Group className={classes.bar} justify="space-between" wrap="nowrap">
            <Group gap="sm" wrap="nowrap" hiddenFrom="sm">
              <Burger opened={menuOpen} onClick={menu.toggle} size="sm" aria-label={t("shell.menu")} />
              <UnstyledButton component={Link} to="/" className={classes.brand}>
                <Brand />
                <VisuallyHidden>{t("place.home")}</VisuallyHidden>
              </UnstyledButton>
            </Group>
            <SearchButton onClick={() => setPaletteOpen(true)} />
            <Group gap="xs" wrap="nowrap">
              <Suspense fallback={<Box w={36} h={36} />}>
                <NotificationBell />
              </Suspense>
              <Suspense fallback={<PersonAvatar name={me.display_name} size={36} />}>
                <AccountMenu me={me} />
              </Suspense>
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar>
          <SideNavigation me={me} path={path} onClose={menu.close} />
        </AppShell.Navbar>
        <AppShell.Main id="main" tabIndex={-1}>
          <Outlet />
        </AppShell.Main>
      </AppShell>
      {paletteOpen ? (
        <Suspense>
          <CommandPalette
            me={me}
            query={query}
            onQuery={setQuery}
            onClose={closePalette}
            onShortcuts={() => setShortcutsOpen(true)}
          />
        </Suspense>
      ) : null}
      {shortcutsOpen ? (
        <Suspense>
          <ShortcutList shortcuts={shortcuts} onClose={() => setShortcutsOpen(false)} />
        </Suspense>
      ) : null}
    </FormatProvider>
  );
}
