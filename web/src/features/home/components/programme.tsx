// SPDX-License-Identifier: Apache-2.0
// For those who run or watch the programme: where to go.
import { SimpleGrid, Text } from "@mantine/core";
import { IconFileImport, IconTargetArrow } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useCan } from "@/api/session";
import classes from "./programme.module.css";

export function Programme() {
  const { t } = useTranslation();
  const seesNeeds = useCan("needs.read_summary");
  const imports = useCan("organization.manage");
  if (!seesNeeds && !imports) return null;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
      {seesNeeds ? (
        <Link to="/needs" search={{ by: "competency" }} className={classes.card}>
          <IconTargetArrow size={22} stroke={1.6} aria-hidden />
          <Text fw={600}>{t("place.needs")}</Text>
          <Text size="sm" c="dimmed">
            {t("home.programme_needs")}
          </Text>
        </Link>
      ) : null}
      {imports ? (
        <Link to="/import" className={classes.card}>
          <IconFileImport size={22} stroke={1.6} aria-hidden />
          <Text fw={600}>{t("place.import")}</Text>
          <Text size="sm" c="dimmed">
            {t("home.programme_import")}
          </Text>
        </Link>
      ) : null}
    </SimpleGrid>
  );
}
