// SPDX-License-Identifier: Apache-2.0
// Hands a goal down: each of the people who are chosen gets a draft of their own that is linked to it.
import { Checkbox, SimpleGrid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { numberOf } from "@/lib/given";
import { fullName } from "@/lib/names";
import { FormModal } from "@/ui/form-modal";
import { type ChosenPerson, PeopleSelect } from "@/ui/people-select";
import { type ProblemForm, useProblemForm } from "@/ui/use-problem-form";
import { LinkFields, type LinkValues } from "./link-fields";

type Schemas = components["schemas"];
type Values = LinkValues & { reports: string[]; others: ChosenPerson[] };

interface PeopleProps {
  form: ProblemForm<Values>["form"];
  ownerId: string;
}

/** One's own reports to tick, and whoever stands below them by name. */
function People({ form, ownerId }: PeopleProps) {
  const { t } = useTranslation();
  const { person_id } = useMe();
  const reports = api.useQuery(
    "get",
    "/api/v1/people/{person_id}/reports",
    { params: { path: { person_id: person_id ?? "" }, query: { limit: 100 } } },
    { enabled: person_id !== null },
  );
  const lines = (reports.data?.items ?? []).filter(({ id }) => id !== ownerId);
  const { reports: ticked, others } = form.getValues();
  return (
    <>
      {lines.length > 0 ? (
        <Checkbox.Group
          label={t("hand_down.reports")}
          value={ticked}
          onChange={(ids) => form.setFieldValue("reports", ids)}
        >
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt={6}>
            {lines.map((person) => (
              <Checkbox key={person.id} value={person.id} label={fullName(person)} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
      ) : null}
      <PeopleSelect
        label={t("hand_down.others")}
        description={t("hand_down.others_text")}
        people={others}
        except={ownerId}
        error={form.errors.owner_ids}
        onChange={(people) => form.setFieldValue("others", people)}
      />
    </>
  );
}

interface HandDownProps {
  goal: Schemas["Goal"];
  onClose: () => void;
}

export function HandDown({ goal, onClose }: HandDownProps) {
  const { t } = useTranslation();
  const hand = api.useMutation("post", "/api/v1/goals/{goal_id}/handing-down", {
    meta: { quiet: true, done: t("hand_down.done") },
  });
  const initialValues: Values = { reports: [], others: [], kind: "contributes", weight: 1 };
  const ownersOf = ({ reports, others }: Values) => [...new Set([...reports, ...others.map(({ id }) => id)])];
  const edit = useProblemForm<Values>({ initialValues }, async (values) => {
    const { kind, weight } = values;
    await hand.mutateAsync({
      params: { path: { goal_id: goal.id } },
      body: { owner_ids: ownersOf(values), kind, weight: kind === "contributes" ? numberOf(weight) : null },
    });
    onClose();
  });
  const { form } = edit;
  const { kind } = form.getValues();
  const count = ownersOf(form.getValues()).length;
  return (
    <FormModal
      title={t("hand_down.title", { title: goal.title })}
      submit={count === 0 ? t("hand_down.hand") : t("hand_down.hand_to", { count })}
      edit={edit}
      onClose={onClose}
      mayNotSubmit={count === 0}
    >
      <Text size="sm">{t("hand_down.text")}</Text>
      <People form={form} ownerId={goal.owner_id} />
      <LinkFields kind={kind} input={(field) => form.getInputProps(field)} />
    </FormModal>
  );
}
