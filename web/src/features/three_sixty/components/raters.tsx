// SPDX-License-Identifier: Apache-2.0
// Who rates: never who has answered, only who is asked, and who declined.
import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import { CopyOnce } from "@/ui/copy-once";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";

type View = components["schemas"]["ThreeSixtyView"];
type Rater = View["raters"][number];

const stateColours = { chosen: "gray", asked: "sky", declined: "clay" } as const;

/**
 * For somebody from outside: whoever is above the person makes it and hands it on. It is shown once, so it is held above the
 * table, whose rows are drawn anew when a phone is turned.
 */
function useOutsideLinks(view: View) {
  const [rater, setRater] = useState<Rater | null>(null);
  const make = api.useMutation("post", "/api/v1/three-sixties/{three_sixty_id}/raters/{rater_id}/link", {
    meta: { refreshes: [] },
  });
  const makeFor = (one: Rater) => {
    setRater(one);
    make.mutate({ params: { path: { three_sixty_id: view.id, rater_id: one.id } } });
  };
  return { rater, makeFor, isMaking: make.isPending, link: make.data, close: make.reset };
}

type Links = ReturnType<typeof useOutsideLinks>;

function MakeLink({ links, rater }: { links: Links; rater: Rater }) {
  const { t } = useTranslation();
  return (
    <Button
      size="xs"
      variant="default"
      loading={links.isMaking && links.rater?.id === rater.id}
      aria-label={`${t("three_sixty.make_link")}: ${rater.name}`}
      onClick={() => links.makeFor(rater)}
    >
      {t("three_sixty.make_link")}
    </Button>
  );
}

function OutsideLink({ links: { rater, link, close } }: { links: Links }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!rater || !link) return null;
  return (
    <CopyOnce
      title={t("three_sixty.link_for", { name: rater.name })}
      notice={t("three_sixty.link_until", { day: format.date(link.answer_until) })}
      value={new URL(link.path, location.origin).href}
      onClose={close}
    />
  );
}

/** Where mail is sent: the letter brings a new link. */
function OutsideLetter({ view, rater }: { view: View; rater: Rater }) {
  const { t } = useTranslation();
  const send = api.useMutation("post", "/api/v1/three-sixties/{three_sixty_id}/raters/{rater_id}/letter", {
    meta: { done: t("three_sixty.letter_sent") },
  });
  const words = t(rater.is_mailed ? "three_sixty.send_again" : "three_sixty.send_letter");
  return (
    <ConfirmButton
      size="xs"
      variant="default"
      confirmColor="leaf"
      loading={send.isPending}
      aria-label={`${words}: ${rater.name}`}
      question={t("three_sixty.letter_question", { name: rater.name })}
      consequence={t("three_sixty.letter_text")}
      confirm={words}
      onConfirm={() => send.mutate({ params: { path: { three_sixty_id: view.id, rater_id: rater.id } } })}
    >
      {words}
    </ConfirmButton>
  );
}

function useColumns(view: View, links: Links): Column<Rater>[] {
  const { t } = useTranslation();
  const makesLinks = view.may_choose && view.state === "collecting" && !view.is_subject;
  return [
    {
      key: "name",
      header: t("three_sixty.rater"),
      cell: (rater) => (
        <Stack gap={0}>
          <Text size="sm" fw={560}>
            {rater.name}
          </Text>
          {rater.reason ? (
            <Text size="sm" c="dimmed">
              {rater.reason}
            </Text>
          ) : null}
        </Stack>
      ),
    },
    {
      key: "group",
      header: t("three_sixty.group"),
      cell: (rater) => <Text size="sm">{t(`rater_group.${rater.rater_group}`)}</Text>,
    },
    {
      key: "state",
      header: t("three_sixty.state"),
      cell: (rater) => (
        <Group gap="xs">
          <Badge variant="light" color={stateColours[rater.state]}>
            {t(`rater_state.${rater.state}`)}
          </Badge>
          {rater.is_overloaded ? (
            <Badge variant="light" color="clay">
              {t("three_sixty.overloaded", { count: rater.open_requests })}
            </Badge>
          ) : null}
          {rater.is_mailed ? (
            <Text size="sm" c="dimmed">
              {t("three_sixty.mailed")}
            </Text>
          ) : null}
          {makesLinks && !rater.person_id && rater.state === "asked" ? (
            <>
              {view.sends_mail ? <OutsideLetter view={view} rater={rater} /> : null}
              <MakeLink links={links} rater={rater} />
            </>
          ) : null}
        </Group>
      ),
    },
  ];
}

export function Raters({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const links = useOutsideLinks(view);
  const columns = useColumns(view, links);
  return (
    <Section
      title={t("three_sixty.raters")}
      description={
        view.state === "choosing" || view.state === "proposed"
          ? t("three_sixty.raters_text")
          : t("three_sixty.answered_of", { answered: format.number(view.answered), asked: format.number(view.asked) })
      }
      flush
    >
      <DataTable label={t("three_sixty.raters")} columns={columns} rows={view.raters} rowKey={(one) => one.id} />
      <OutsideLink links={links} />
    </Section>
  );
}
