// SPDX-License-Identifier: Apache-2.0
// For those who run or watch the programme and the workspace: where to go.
import { SimpleGrid, Text } from "@mantine/core";
import { IconBuilding, IconFileImport, IconHistory, IconKey, IconTargetArrow } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import classes from "./programme.module.css";

const ways = [
  { name: "needs", permission: "needs.read_summary", icon: IconTargetArrow, link: { to: "/needs" } },
  { name: "import", permission: "organization.manage", icon: IconFileImport, link: { to: "/import" } },
  { name: "accounts", permission: "accounts.manage", icon: IconKey, link: { to: "/accounts" } },
  { name: "workspace", permission: "settings.change", icon: IconBuilding, link: { to: "/workspace" } },
  { name: "audit", permission: "audit.read", icon: IconHistory, link: { to: "/audit" } },
] as const;

export function Programme() {
  const { t } = useTranslation();
  const { permissions } = useMe();
  const open = ways.filter((way) => permissions.includes(way.permission));
  if (open.length === 0) return null;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
      {open.map((way) => (
        <Link key={way.name} {...way.link} className={classes.card}>
          <way.icon size={22} stroke={1.6} aria-hidden />
          <Text fw={600}>{t(`place.${way.name}`)}</Text>
          <Text size="sm" c="dimmed">
            {t(`home.programme_${way.name}`)}
          </Text>
        </Link>
      ))}
    </SimpleGrid>
  );
}
