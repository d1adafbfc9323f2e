// SPDX-License-Identifier: Apache-2.0
// The question that the setting of a goal ends with. The answer is a need, in words or one that stands already, and on the
// spot an item of a plan.
import { Select, SimpleGrid, Text, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { methods } from "@/lib/methods";
import { needName } from "@/lib/names";
import { CompetencySelect } from "@/ui/competency-select";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { TextLink } from "@/ui/links";
import { type ProblemForm, useProblemForm } from "@/ui/use-problem-form";
import { dueWithin, itemDraft, type LearningValues, needDraft, newLearning } from "../learning-values";

type Schemas = components["schemas"];
type Form = ProblemForm<LearningValues>["form"];

interface AskLearningProps {
  view: Schemas["GoalView"];
  learning: Schemas["GoalLearning"];
  /** The need that is to be planned; null: the question is open. */
  need: Schemas["NeedView"] | null;
  /** The goal was just settled. */
  settled: boolean;
  onClose: () => void;
}

/** Either one of the owner's open needs, or words. */
function NeedFields({ form, learning }: { form: Form; learning: Schemas["GoalLearning"] }) {
  const { t } = useTranslation();
  const path = { person_id: learning.person_id };
  const known = api.useQuery("get", "/api/v1/people/{person_id}/needs", { params: { path } }).data?.items ?? [];
  const others = known.filter(
    ({ id, state }) => (state === "open" || state === "planned") && !learning.needs.some((one) => one.id === id),
  );
  const { need_id } = form.getValues();
  const choose = (id: string | null) => {
    const chosen = others.find((one) => one.id === id);
    form.setValues({ need_id: id ?? "", ...(chosen && { title: needName(chosen).slice(0, 200) }) });
  };
  return (
    <>
      {need_id ? null : (
        <>
          <Textarea
            label={t("goal_learning.answer")}
            autosize
            minRows={3}
            maxLength={2000}
            data-autofocus
            {...form.getInputProps("statement")}
          />
          <CompetencySelect
            label={t("needs.competency")}
            description={t("needs.competency_text")}
            clearable
            {...form.getInputProps("competency_id")}
          />
        </>
      )}
      {others.length > 0 ? (
        <Select
          label={t("goal_learning.known")}
          clearable
          searchable
          data={others.map((one) => ({ value: one.id, label: needName(one) }))}
          error={form.errors.need_id}
          value={need_id || null}
          onChange={choose}
        />
      ) : null}
    </>
  );
}

function ItemFields({ form }: { form: Form }) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t("item.title")}
        placeholder={t("item.title_example")}
        maxLength={200}
        {...form.getInputProps("title")}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={t("item.method")}
          allowDeselect={false}
          data={methods.map((value) => ({ value, label: t(`method.${value}`) }))}
          {...form.getInputProps("method")}
        />
        <DateField label={t("item.due_on")} {...form.getInputProps("due_on")} />
      </SimpleGrid>
      <TextInput label={t("item.success_measure")} maxLength={1000} {...form.getInputProps("success_measure")} />
    </>
  );
}

interface PlanFieldsProps {
  form: Form;
  learning: Schemas["GoalLearning"];
  goalDue: string;
}

function PlanFields({ form, learning, goalDue }: PlanFieldsProps) {
  const { t } = useTranslation();
  const { plan_id, statement } = form.getValues();
  const { plans, person_id } = learning;
  const choose = (id: string | null) => {
    const plan = plans.find((one) => one.id === id);
    const title = form.getValues().title || statement.split("\n")[0]?.slice(0, 200) || "";
    form.setValues({ plan_id: id ?? "", ...(plan && { title, due_on: dueWithin(goalDue, plan) }) });
  };
  if (plans.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t("goal_learning.no_plan")}{" "}
        <TextLink to="/people/$personId/plan" params={{ personId: person_id }} size="sm">
          {t("goal_learning.begin_plan")}
        </TextLink>
      </Text>
    );
  return (
    <>
      <Select
        label={t("goal_learning.plan")}
        description={t("goal_learning.plan_text")}
        placeholder={t("goal_learning.no_item")}
        clearable
        data={plans.map((plan) => ({ value: plan.id, label: plan.title }))}
        error={form.errors.plan_id}
        value={plan_id || null}
        onChange={choose}
      />
      {plan_id ? <ItemFields form={form} /> : null}
    </>
  );
}

export function AskLearning({ view, learning, need, settled, onClose }: AskLearningProps) {
  const { t } = useTranslation();
  const isOwn = useMe().person_id === view.goal.owner_id;
  const { id, due_on } = view.goal;
  const params = { path: { goal_id: id } };
  const meta = { quiet: true, done: t("goal_learning.said") };
  const declare = api.useMutation("post", "/api/v1/goals/{goal_id}/needs", { meta });
  const plan = api.useMutation("post", "/api/v1/goals/{goal_id}/plan-items", { meta });
  const tie = api.useMutation("put", "/api/v1/needs/{need_id}/goal", { meta });
  const edit = useProblemForm<LearningValues>(
    { initialValues: newLearning(due_on, learning, need) },
    async (values) => {
      const { need_id } = values;
      if (values.plan_id) await plan.mutateAsync({ params, body: itemDraft(values) });
      else if (need_id) await tie.mutateAsync({ params: { path: { need_id } }, body: { goal_id: id } });
      else await declare.mutateAsync({ params, body: needDraft(values) });
      onClose();
    },
  );
  const { form } = edit;
  const { need_id, statement } = form.getValues();
  const question = t(isOwn ? "goal_learning.question" : "goal_learning.question_for", { name: view.owner_name });
  return (
    <FormModal
      title={need ? needName(need) : question}
      submit={t(form.getValues().plan_id ? "goal_learning.say_and_plan" : "goal_learning.say_it")}
      edit={edit}
      {...(settled && { cancel: t("goal_learning.nothing") })}
      mayNotSubmit={!need_id && statement.trim() === ""}
      onClose={onClose}
    >
      {settled ? <Text size="sm">{t("goal_learning.meeting")}</Text> : null}
      {need ? null : <NeedFields form={form} learning={learning} />}
      <PlanFields form={form} learning={learning} goalDue={due_on} />
    </FormModal>
  );
}
