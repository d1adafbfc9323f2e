// SPDX-License-Identifier: Apache-2.0
// Choosing a theme to work on, the least favourable first.
import { Button, Group, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { Focus } from "../use-focus";
import { type Results, useResultWords } from "../use-results";

const mostFocuses = 2;

export function FocusChooser({ results, focuses }: { results: Results; focuses: readonly Focus[] }) {
  const { t } = useTranslation();
  const words = useResultWords();
  const [factor, setFactor] = useState<string | null>(null);
  const choose = api.useMutation("post", "/api/v1/campaigns/{campaign_id}/focuses", {
    meta: { done: t("focus.chosen") },
    onSuccess: () => setFactor(null),
  });
  const chosen = new Set(focuses.map(({ factor_key }) => factor_key));
  const open = results.factors
    .flatMap(({ key, name, result }) =>
      result && !chosen.has(key) ? [{ key, name, share: result.score.favourable }] : [],
    )
    .sort((left, right) => left.share - right.share);
  if (chosen.size >= mostFocuses || open.length === 0) return null;
  return (
    <Group align="flex-end" gap="sm">
      <Select
        label={t(chosen.size === 0 ? "focus.choose" : "focus.choose_second")}
        placeholder={t("focus.theme")}
        data={open.map(({ key, name, share }) => ({
          value: key,
          label: t("focus.theme_share", { theme: name, share: words.percent(share) }),
        }))}
        value={factor}
        onChange={setFactor}
        w={{ base: "100%", xs: 340 }}
      />
      <Button
        disabled={factor === null}
        loading={choose.isPending}
        onClick={() =>
          choose.mutate({
            params: { path: { campaign_id: results.campaign_id } },
            body: { campaign_group_id: results.group.id, factor_key: factor ?? "" },
          })
        }
      >
        {t("focus.choose_it")}
      </Button>
    </Group>
  );
}
