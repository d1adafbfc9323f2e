// SPDX-License-Identifier: Apache-2.0
// What the reader asked for: each question with who has answered, who declined and who is still awaited.
import { Group, List, Stack, Text } from "@mantine/core";
import { IconMessageQuestion } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { MoreButton } from "@/ui/more-button";
import { Panel, Section } from "@/ui/section";
import { SubjectLink } from "./subject-link";

type Schemas = components["schemas"];

function AskState({ ask }: { ask: Schemas["FeedbackAskLine"] }) {
  const { t } = useTranslation();
  if (ask.feedback_id)
    return (
      <TextLink to="/feedback/$feedbackId" params={{ feedbackId: ask.feedback_id }} underline="always">
        {t("feedback_ask_state.answered")}
      </TextLink>
    );
  return (
    <>
      {t(`feedback_ask_state.${ask.state}`)}
      {ask.reason ? `: ${ask.reason}` : ""}
    </>
  );
}

function Request({ request }: { request: Schemas["FeedbackRequestView"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const close = api.useMutation("post", "/api/v1/feedback-requests/{feedback_request_id}/closure", {
    meta: { done: t("feedback.was_closed") },
  });
  const answered = request.asks.filter((ask) => ask.state === "answered").length;
  const facts = [
    t("feedback.about_person", { name: request.about_name }),
    request.due_on ? t("feedback.until", { date: format.date(request.due_on) }) : null,
    t("feedback.answers_of", { answered, count: request.asks.length }),
  ];
  return (
    <Section
      title={request.question}
      description={facts.filter(Boolean).join(" · ")}
      actions={
        request.asks.some((ask) => ask.state === "waiting") ? (
          <ConfirmButton
            size="compact-sm"
            variant="default"
            question={t("feedback.close_question")}
            consequence={t("feedback.close_consequence")}
            confirm={t("feedback.close")}
            onConfirm={() => close.mutate({ params: { path: { feedback_request_id: request.id } } })}
          >
            {t("feedback.close")}
          </ConfirmButton>
        ) : null
      }
    >
      <SubjectLink subject={request.subject} />
      <List listStyleType="none" spacing={6} mt={request.subject.name ? "sm" : 0}>
        {request.asks.map((ask) => (
          <List.Item key={ask.id}>
            <Group gap="xs">
              <Text size="sm" fw={560}>
                {ask.person_name}
              </Text>
              <Text size="sm" c="dimmed" component="span">
                <AskState ask={ask} />
              </Text>
            </Group>
          </List.Item>
        ))}
      </List>
    </Section>
  );
}

export function Asked() {
  const { t } = useTranslation();
  const requests = api.useInfiniteQuery("get", "/api/v1/feedback-requests", {}, paged);
  return (
    <Loaded query={requests}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        return items.length === 0 ? (
          <Panel>
            <EmptyState
              icon={IconMessageQuestion}
              title={t("feedback.none_asked")}
              text={t("feedback.none_asked_text")}
            />
          </Panel>
        ) : (
          <Stack gap="md">
            {items.map((request) => (
              <Request key={request.id} request={request} />
            ))}
            <MoreButton query={requests} />
          </Stack>
        );
      }}
    </Loaded>
  );
}
