// SPDX-License-Identifier: Apache-2.0
// Some of the rules of a workspace as a form of their own: each with what follows from it, a button that says what it
// saves, and the way back to the rules as they were.
import { Button, NumberInput, Stack, Switch } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { given } from "@/lib/given";
import { LeaveGuard } from "@/ui/leave-guard";
import { Loaded } from "@/ui/loaded";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { useProblemForm } from "@/ui/use-problem-form";

type Schemas = components["schemas"];

/** The rules that are kept together, by where they are kept. */
interface RulesAt {
  "/api/v1/settings/files": Schemas["FileSettings"];
  "/api/v1/settings/helpers": Schemas["HelpSettings"];
  "/api/v1/settings/plans": Schemas["PlanSettings"];
  "/api/v1/settings/training-requests": Schemas["TrainingRequestSettings"];
}

interface Words {
  label: string;
  /** What follows from it. */
  text: string;
}
/** From and to which number it goes; an amount of money has cents. */
type NumberRule = Words & { from: number; to?: number; isMoney?: boolean };

type Rules<Values> = { [Name in keyof Values]-?: Values[Name] extends boolean ? Words : NumberRule };

interface RulesSectionProps<Path extends keyof RulesAt> {
  path: Path;
  title: string;
  text: string;
  /** In the order they are shown. */
  rules: Rules<RulesAt[Path]>;
  /** The words on the button: what it saves. */
  submit: string;
}

/** As typed: an emptied field is an empty text. */
type Typed = Record<string, number | boolean | "">;

function useRulesForm({ path }: RulesSectionProps<keyof RulesAt>, stored: Typed) {
  const { t } = useTranslation();
  const saved = useRef(stored);
  const before = useRef(stored);
  // Each takes its own rules, of which the type of one stands for all.
  const address = path as "/api/v1/settings/files";
  const bodyOf = (values: Typed) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typeof value === "boolean" ? value : given(value)]),
    ) as Schemas["FileSettings"];
  const putBack = api.useMutation("put", address, {
    meta: { done: t("settings.put_back") },
    onSuccess: () => {
      saved.current = before.current;
      form.setValues(before.current);
      form.resetDirty(before.current);
    },
  });
  const change = api.useMutation("put", address, {
    meta: {
      quiet: true,
      done: t("settings.saved"),
      undo: () => putBack.mutate({ body: bodyOf(before.current) }),
    },
  });
  const edit = useProblemForm<Typed>({ initialValues: stored }, async (values) => {
    await change.mutateAsync({ body: bodyOf(values) });
    before.current = saved.current;
    saved.current = values;
  });
  const { form } = edit;
  return edit;
}

function RulesForm({ stored, ...props }: RulesSectionProps<keyof RulesAt> & { stored: Typed }) {
  const { form, problem, sending, isUnsaved, onSubmit } = useRulesForm(props, stored);
  return (
    <form onSubmit={onSubmit} noValidate>
      <LeaveGuard active={isUnsaved} />
      <Stack>
        {Object.entries<Words | NumberRule>(props.rules).map(([name, rule]) =>
          "from" in rule ? (
            <NumberInput
              key={name}
              label={rule.label}
              description={rule.text}
              min={rule.from}
              {...(rule.to !== undefined && { max: rule.to })}
              {...(rule.isMoney ? { decimalScale: 2 } : { allowDecimal: false })}
              {...form.getInputProps(name)}
            />
          ) : (
            <Switch
              key={name}
              label={rule.label}
              description={rule.text}
              {...form.getInputProps(name, { type: "checkbox" })}
            />
          ),
        )}
        {problem ? <ProblemAlert problem={problem} /> : null}
        <Button type="submit" loading={sending} disabled={!form.isDirty()} style={{ alignSelf: "flex-start" }}>
          {props.submit}
        </Button>
      </Stack>
    </form>
  );
}

export function RulesSection<Path extends keyof RulesAt>(props: RulesSectionProps<Path>) {
  const { path, title, text } = props;
  const settings = api.useQuery("get", path as "/api/v1/settings/files");
  const all = props as unknown as RulesSectionProps<keyof RulesAt>;
  return (
    <Section title={title} description={text}>
      <Loaded query={settings}>{(stored) => <RulesForm {...all} stored={stored as unknown as Typed} />}</Loaded>
    </Section>
  );
}
