// SPDX-License-Identifier: Apache-2.0
// The quizzes that are open to everybody, with how one stands in each.
import { Badge, Group, Stack, Text } from "@mantine/core";
import { IconHelpHexagon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Panel } from "@/ui/section";

type Line = components["schemas"]["OpenQuizLine"];

function Standing({ line }: { line: Line }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (line.open_attempt_id) return <Badge>{t("quiz.under_way")}</Badge>;
  if (line.waits_for_marker) return <Badge color="gray">{t("quiz.waits")}</Badge>;
  if (line.score === null) return line.attempts_begun > 0 ? <Badge color="gray">{t("quiz.taken")}</Badge> : null;
  return (
    <Badge color={line.is_passed === false ? "red" : "green"}>
      {t(line.is_passed === null ? "quiz.taken" : line.is_passed ? "quiz.passed" : "quiz.not_passed")} ·{" "}
      {format.number(Math.round(line.score))} %
    </Badge>
  );
}

export function OpenQuizzesPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const query = api.useQuery("get", "/api/v1/open-quizzes");
  return (
    <Page width="reading">
      <PageHeader title={t("place.open_quizzes")} subtitle={t("quiz.open_subtitle")} />
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Panel>
              <EmptyState icon={IconHelpHexagon} title={t("quiz.none_open")} text={t("quiz.none_open_text")} />
            </Panel>
          ) : (
            <Stack gap="sm">
              {items.map((line) => (
                <Panel key={line.id} article>
                  <Group justify="space-between">
                    <Stack gap={2}>
                      <TextLink to="/quiz/$quizId" params={{ quizId: line.id }} fw={560}>
                        {line.title}
                      </TextLink>
                      {line.closes_at ? (
                        <Text size="sm" c="dimmed">
                          {t("quiz.closes", { when: format.instant(line.closes_at) })}
                        </Text>
                      ) : null}
                    </Stack>
                    <Standing line={line} />
                  </Group>
                </Panel>
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}
