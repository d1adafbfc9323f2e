// SPDX-License-Identifier: Apache-2.0
// Saving what is read here as a file: the same figures, and those that are hidden are not in it either.
import { Button, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Results } from "../use-results";

const formats = ["csv", "xlsx", "pdf"] as const;

export function SaveResults({ results }: { results: Results }) {
  const { t, i18n } = useTranslation();
  const addressOf = (format: string) => {
    const query = new URLSearchParams({ format, language: i18n.language });
    if (results.group.kind !== "everybody") query.set("campaign_group_id", results.group.id);
    return `/api/v1/campaigns/${results.campaign_id}/results/file?${query}`;
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          {t("results.save")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format} component="a" href={addressOf(format)} download>
            {t(`results.save_${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
