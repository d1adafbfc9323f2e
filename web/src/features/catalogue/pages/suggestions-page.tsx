// SPDX-License-Identifier: Apache-2.0
// What was suggested for the catalogue: all of it for the learning team, which answers; one's own for everybody else.
import { Badge, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { IconBulb } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { useCan, useMe } from "@/api/session";
import { EmptyState } from "@/ui/empty-state";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { MoreButton } from "@/ui/more-button";
import { Page, PageHeader } from "@/ui/page";
import { Panel } from "@/ui/section";
import { useProblemForm } from "@/ui/use-problem-form";
import { CatalogueTabs } from "../components/catalogue-tabs";
import { SuggestForm } from "../components/suggest-form";
import classes from "../components/suggestions.module.css";

type Suggestion = components["schemas"]["SuggestionView"];

function DeclineForm({ one, onClose }: { one: Suggestion; onClose: () => void }) {
  const { t } = useTranslation();
  const decline = api.useMutation("post", "/api/v1/offering-suggestions/{offering_id}/refusal", {
    meta: { quiet: true, done: t("suggestion.was_declined") },
  });
  const edit = useProblemForm({ initialValues: { reason: "" } }, async ({ reason }) => {
    const params = { path: { offering_id: one.offering_id } };
    await decline.mutateAsync({ params, body: { version: one.version, reason } });
    onClose();
  });
  return (
    <FormModal title={t("suggestion.decline")} submit={t("suggestion.decline")} edit={edit} onClose={onClose}>
      <Textarea
        label={t("suggestion.why_not")}
        description={t("suggestion.why_not_text", { name: one.person_name })}
        required
        autosize
        minRows={2}
        maxLength={1000}
        data-autofocus
        {...edit.form.getInputProps("reason")}
      />
    </FormModal>
  );
}

function Answer({ one }: { one: Suggestion }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (one.answer === null) return <Badge color="clay">{t("suggestion.waits")}</Badge>;
  const date = one.answered_at ? format.instant(one.answered_at) : "–";
  return (
    <Stack gap={2}>
      <Badge color={one.answer === "accepted" ? "leaf" : "gray"}>{t(`suggestion_answer.${one.answer}`)}</Badge>
      <Text size="xs" c="dimmed">
        {[date, one.answer_reason].filter(Boolean).join(": ")}
      </Text>
    </Stack>
  );
}

function OneSuggestion({ one, onDecline }: { one: Suggestion; onDecline: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const keeps = useCan("catalogue.manage");
  const date = format.instant(one.suggested_at);
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <TextLink to="/catalogue/$offeringId" params={{ offeringId: one.offering_id }} fw={600}>
          {one.title}
        </TextLink>
        <Text size="sm">{one.reason}</Text>
        <Text size="xs" c="dimmed">
          {[t(`method.${one.method}`), one.competency_name, t("suggestion.by", { name: one.person_name, date })]
            .filter(Boolean)
            .join(" · ")}
        </Text>
        {one.link ? (
          <a href={one.link} target="_blank" rel="noreferrer" className={classes.link}>
            {one.link}
          </a>
        ) : null}
      </div>
      {keeps && one.answer === null ? (
        <Group gap="xs">
          <ButtonLink
            size="compact-md"
            to="/catalogue/$offeringId/change"
            params={{ offeringId: one.offering_id }}
            aria-label={`${t("suggestion.accept")}: ${one.title}`}
          >
            {t("suggestion.accept")}
          </ButtonLink>
          <Button
            size="compact-md"
            variant="default"
            aria-label={`${t("suggestion.decline")}: ${one.title}`}
            onClick={onDecline}
          >
            {t("suggestion.decline")}
          </Button>
        </Group>
      ) : (
        <Answer one={one} />
      )}
    </li>
  );
}

export function SuggestionsPage() {
  const { t } = useTranslation();
  const { person_id } = useMe();
  const keeps = useCan("catalogue.manage");
  const [declined, setDeclined] = useState<Suggestion | null>(null);
  const [suggesting, setSuggesting] = useState(false);
  const suggestions = api.useInfiniteQuery(
    "get",
    "/api/v1/offering-suggestions",
    { params: { query: { limit: 50 } } },
    paged,
  );
  const suggest = person_id ? (
    <Button variant="default" leftSection={<IconBulb size={16} aria-hidden />} onClick={() => setSuggesting(true)}>
      {t("suggestion.suggest")}
    </Button>
  ) : null;
  return (
    <Page>
      <PageHeader title={t("place.catalogue")} subtitle={t("suggestion.subtitle")} actions={suggest} />
      <CatalogueTabs current="suggestions" />
      <Panel>
        <Loaded query={suggestions} skeleton={<RowsSkeleton rows={4} />}>
          {({ pages }) => {
            const all = pages.flatMap((page) => page.items);
            if (all.length === 0)
              return (
                <EmptyState
                  icon={IconBulb}
                  title={t(keeps ? "suggestion.none" : "suggestion.none_own")}
                  text={t("suggestion.none_text")}
                />
              );
            return (
              <>
                <ul className={classes.list} aria-label={t("catalogue.tab_suggestions")}>
                  {all.map((one) => (
                    <OneSuggestion key={one.offering_id} one={one} onDecline={() => setDeclined(one)} />
                  ))}
                </ul>
                <MoreButton query={suggestions} />
              </>
            );
          }}
        </Loaded>
      </Panel>
      {declined ? <DeclineForm one={declined} onClose={() => setDeclined(null)} /> : null}
      {suggesting ? <SuggestForm onClose={() => setSuggesting(false)} /> : null}
    </Page>
  );
}
