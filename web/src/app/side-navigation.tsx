// SPDX-License-Identifier: Apache-2.0
// The places as a list of links, in groups, below the program's name; on a phone with the way back to the page.
import { AppShell, CloseButton, NavLink, Text, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Me } from "@/api/session";
import { useWaiting } from "@/api/waiting";
import { Brand } from "@/ui/brand";
import { EspalierDrawing } from "@/ui/espalier-drawing";
import { placesFor, settingsPlace } from "./navigation";
import type { Place } from "./places";
import classes from "./side-navigation.module.css";

/** How much waits there: a figure to see, and a sentence after the link's name to hear. */
function Waiting({ count, id }: { count: number; id: string }) {
  const { t } = useTranslation();
  return (
    <span className={classes.waiting} aria-hidden>
      {count}
      <VisuallyHidden id={id}>{t("shell.waits", { count })}</VisuallyHidden>
    </span>
  );
}

function PlaceLink({ place, path, waiting = 0 }: { place: Place; path: string; waiting?: number | undefined }) {
  const { t } = useTranslation();
  const waits = useId();
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
      {...(waiting > 0 && {
        rightSection: <Waiting count={waiting} id={waits} />,
        "aria-describedby": waits,
      })}
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
  const waiting: Partial<Record<Place["to"], number>> = useWaiting(me.person_id !== null);
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
      <AppShell.Section className={classes.places}>
        {placesFor(me).map((group) => (
          <div key={group.label} className={classes.group}>
            {group.label === "me" ? null : (
              <Text className={classes.label} size="xs">
                {t(`place_group.${group.label}`)}
              </Text>
            )}
            {group.places.map((place) => (
              <PlaceLink key={place.to} place={place} path={path} waiting={waiting[place.to]} />
            ))}
          </div>
        ))}
      </AppShell.Section>
      <div className={classes.room}>
        <EspalierDrawing className={classes.drawing} grown={3} />
      </div>
      <AppShell.Section className={classes.foot}>
        <PlaceLink place={settingsPlace} path={path} />
      </AppShell.Section>
    </nav>
  );
}
