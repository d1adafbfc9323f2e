// SPDX-License-Identifier: Apache-2.0
// The report with what follows from it: choosing what to work on, and making needs and plan items of that.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { Loaded } from "@/ui/loaded";
import { ProblemAlert } from "@/ui/problem-alert";
import { itemKey } from "../report-items";
import { FocusMoves } from "./focus-moves";
import { ReportSections } from "./report";

type Schemas = components["schemas"];

interface WithFocusProps {
  report: Schemas["ReportView"];
  focus: readonly Schemas["FocusLine"][];
}

function WithFocus({ report, focus }: WithFocusProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(focus.map(itemKey)));
  const save = api.useMutation("put", "/api/v1/three-sixties/{three_sixty_id}/focus", {
    meta: { quiet: true, done: t("three_sixty.focus_saved") },
  });
  const fixed = new Set(focus.filter((one) => one.need_id !== null).map(itemKey));
  const isChanged = chosen.size !== focus.length || focus.some((one) => !chosen.has(itemKey(one)));
  const toggle = (item: Schemas["ReportItem"]) => {
    const next = new Set(chosen);
    if (!next.delete(itemKey(item))) next.add(itemKey(item));
    setChosen(next);
  };
  const items = report.report.items.filter((item) => chosen.has(itemKey(item)));
  return (
    <Stack gap="lg">
      <ReportSections view={report} chooser={{ chosen, toggle, isFixed: (item) => fixed.has(itemKey(item)) }} />
      {save.error ? <ProblemAlert problem={save.error} /> : null}
      {isChanged ? (
        <Group>
          <Button
            loading={save.isPending}
            onClick={() =>
              save.mutate({
                params: { path: { three_sixty_id: report.id } },
                body: { items: items.map(({ question_key, row_key }) => ({ question_key, row_key })) },
              })
            }
          >
            {t("three_sixty.save_focus")}
          </Button>
        </Group>
      ) : focus.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("three_sixty.choose_focus")}
        </Text>
      ) : null}
      <FocusMoves view={report} focus={focus} />
    </Stack>
  );
}

/** Before it is handed on it is only read. */
export function ReadReport({ view }: { view: Schemas["ThreeSixtyView"] }) {
  const { i18n } = useTranslation();
  const path = { three_sixty_id: view.id };
  const report = api.useQuery("get", "/api/v1/three-sixties/{three_sixty_id}/report", {
    params: { path, query: { language: i18n.language } },
  });
  const focus = api.useQuery("get", "/api/v1/three-sixties/{three_sixty_id}/focus", { params: { path } });
  return (
    <Loaded query={report}>
      {(read) =>
        view.state === "released" ? (
          <Loaded query={focus}>{({ items }) => <WithFocus report={read} focus={items} />}</Loaded>
        ) : (
          <ReportSections view={read} />
        )
      }
    </Loaded>
  );
}
