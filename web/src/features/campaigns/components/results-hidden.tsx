// SPDX-License-Identifier: Apache-2.0
// A group of which nothing is shown: why, and what one can read instead.
import { Button } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/ui/empty-state";
import { Panel } from "@/ui/section";
import { type Results, useResultsAddress, useResultWords } from "../use-results";

export function ResultsHidden({ results }: { results: Results }) {
  const { t } = useTranslation();
  const words = useResultWords();
  const { change } = useResultsAddress();
  const { group, groups } = results;
  const above = groups.find((one) => one.id === group.parent_id) ?? groups.find((one) => one.kind === "everybody");
  return (
    <Panel>
      <EmptyState
        icon={IconEyeOff}
        title={t("results.hidden", { group: words.group(group) })}
        text={words.why(group, results.smallest_group)}
      >
        {above && above.id !== group.id && above.answered !== null ? (
          <Button variant="default" onClick={() => change({ group: above.id })}>
            {t("results.read_instead", { group: words.group(above) })}
          </Button>
        ) : null}
      </EmptyState>
    </Panel>
  );
}
