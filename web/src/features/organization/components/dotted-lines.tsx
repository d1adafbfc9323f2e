// SPDX-License-Identifier: Apache-2.0
// Who stands beside the reporting line: second managers, mentors, people partners; added and ended by the people team.
import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { ConfirmButton } from "@/ui/confirm";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { PersonLink } from "@/ui/person";
import { PersonSelect } from "@/ui/person-select";
import { Section } from "@/ui/section";
import { useProblemForm } from "@/ui/use-problem-form";

type Profile = components["schemas"]["PersonProfile"];
type DottedLine = components["schemas"]["DottedLine"];
const kinds = ["second_manager", "mentor", "people_partner"] as const;

function AddDottedLine({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const add = api.useMutation("post", "/api/v1/people/{person_id}/dotted-lines", {
    meta: { quiet: true, done: t("dotted_lines.added") },
  });
  const edit = useProblemForm(
    {
      initialValues: { kind: "mentor" as (typeof kinds)[number], other_id: null as string | null },
    },
    async ({ kind, other_id }) => {
      await add.mutateAsync({ params: { path: { person_id: personId } }, body: { kind, other_id: other_id ?? "" } });
      onClose();
    },
  );
  return (
    <FormModal
      title={t("dotted_lines.add")}
      submit={t("dotted_lines.add_submit")}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      <PersonSelect
        label={t("dotted_lines.person")}
        except={personId}
        data-autofocus
        {...edit.form.getInputProps("other_id")}
      />
      <Select
        label={t("dotted_lines.kind")}
        data={kinds.map((value) => ({ value, label: t(`dotted_line.${value}`) }))}
        {...edit.form.getInputProps("kind")}
      />
    </FormModal>
  );
}

function Line({ line, mayChange }: { line: DottedLine; mayChange: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const end = api.useMutation("delete", "/api/v1/people/{person_id}/dotted-lines/{dotted_line_id}", {
    meta: { done: t("dotted_lines.ended") },
  });
  const kind = t(`dotted_line.${line.kind}` as "dotted_line.mentor");
  return (
    <Group justify="space-between" wrap="nowrap">
      <PersonLink
        id={line.other_id}
        name={line.other_name}
        detail={`${kind}, ${t("person.since", { date: format.date(line.started_on) })}`}
      />
      {mayChange ? (
        <ConfirmButton
          size="xs"
          variant="subtle"
          color="red"
          question={t("dotted_lines.end_question", { name: line.other_name, kind })}
          consequence={t("dotted_lines.end_consequence")}
          confirm={t("dotted_lines.end")}
          onConfirm={() => end.mutate({ params: { path: { person_id: line.person_id, dotted_line_id: line.id } } })}
        >
          {t("dotted_lines.end")}
        </ConfirmButton>
      ) : null}
    </Group>
  );
}

export function DottedLines({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const mayChange = useCan("organization.manage");
  const [adding, add] = useDisclosure(false);
  const lines = profile.dotted_lines;
  if (lines.length === 0 && !mayChange) return null;
  return (
    <Section
      title={t("dotted_lines.title")}
      description={t("dotted_lines.text")}
      actions={
        mayChange ? (
          <Button size="xs" variant="light" onClick={add.open}>
            {t("dotted_lines.add_submit")}
          </Button>
        ) : null
      }
    >
      {lines.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("dotted_lines.empty")}
        </Text>
      ) : (
        <Stack gap="sm">
          {lines.map((line) => (
            <Line key={line.id} line={line} mayChange={mayChange} />
          ))}
        </Stack>
      )}
      {adding ? <AddDottedLine personId={profile.person.id} onClose={add.close} /> : null}
    </Section>
  );
}
