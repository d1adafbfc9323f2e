// SPDX-License-Identifier: Apache-2.0
// The places as a list of links, in groups, below the program's name; on a phone with the way back to the page.
import { AppShell, CloseButton, NavLink, Text, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Me } from "@/api/session";
import { Brand } from "@/ui/brand";
import { EspalierDrawing } from "@/ui/espalier-drawing";
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

interface SideNavigationProps {
  me: Me;
  path: string;
  onClose: () => void;
}

export function SideNavigation({ me, path, onClose }: SideNavigationProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("shell.navigation")} className={classes.nav}>
      <div className={classes.brand}>
        <UnstyledButton component={Link} to="/" className={classes.home}>
          <Brand />
          <VisuallyHidden>{t("place.home")}</VisuallyHidden>
        </UnstyledButton>
        <CloseButton
          hiddenFrom="sm"
          c="inherit"
          className={classes.close}
          aria-label={t("action.close")}
          onClick={onClose}
        />
      </div>
      <AppShell.Section grow className={classes.places}>
        {placesFor(me).map((group) => (
          <div key={group.label} className={classes.group}>
            {group.label === "me" ? null : (
              <Text className={classes.label} size="xs">
                {t(`place_group.${group.label}`)}
              </Text>
            )}
            {group.places.map((place) => (
              <PlaceLink key={place.to} place={place} path={path} />
            ))}
          </div>
        ))}
      </AppShell.Section>
      <AppShell.Section className={classes.foot}>
        <EspalierDrawing className={classes.drawing} grown={3} />
        <PlaceLink place={settingsPlace} path={path} />
      </AppShell.Section>
    </nav>
  );
}
