// SPDX-License-Identifier: Apache-2.0
// The places as a list of links, in groups.
import { AppShell, NavLink, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Me } from "@/api/session";
import { type Place, placesFor, settingsPlace } from "./navigation";
import classes from "./side-navigation.module.css";

function PlaceLink({ place, path }: { place: Place; path: string }) {
  const { t } = useTranslation();
  const here =
    place.to === "/"
      ? path === "/"
      : [place.to, ...(place.also ?? [])].some((part) => path === part || path.startsWith(`${part}/`));
  return (
    <NavLink
      component={Link}
      to={place.to}
      label={t(`place.${place.label}`)}
      leftSection={<place.icon size={18} stroke={1.7} aria-hidden />}
      active={here}
      aria-current={here ? "page" : undefined}
      className={classes.link}
    />
  );
}

export function SideNavigation({ me, path }: { me: Me; path: string }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("shell.navigation")} className={classes.nav}>
      <AppShell.Section grow className={classes.places}>
        {placesFor(me).map((group) => (
          <div key={group.label} className={classes.group}>
            {group.label === "me" ? null : (
              <Text className={classes.label} size="xs" c="dimmed">
                {t(`place_group.${group.label}`)}
              </Text>
            )}
            {group.places.map((place) => (
              <PlaceLink key={place.to} place={place} path={path} />
            ))}
          </div>
        ))}
      </AppShell.Section>
      <AppShell.Section px="sm" py="sm">
        <PlaceLink place={settingsPlace} path={path} />
      </AppShell.Section>
    </nav>
  );
}
