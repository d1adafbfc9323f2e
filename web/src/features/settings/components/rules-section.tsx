// SPDX-License-Identifier: Apache-2.0
// Some of the rules of a workspace as a form of their own: each with what follows from it, a button that says what it
// saves, and the way back to the rules as they were. Who was slower than somebody else sees both versions.
import { Button, NumberInput, Stack, Switch } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { given } from "@/lib/given";
import { ClashAlert } from "@/ui/clash-alert";
import { useFormat } from "@/ui/format";
import { LeaveGuard } from "@/ui/leave-guard";
import { Loaded } from "@/ui/loaded";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { useEditForm } from "@/ui/use-edit-form";

type Schemas = components["schemas"];

/** The rules that are kept together, by where they are kept. */
interface RulesAt {
  "/api/v1/settings/catalogue": Schemas["CatalogueSettings"];
  "/api/v1/settings/files": Schemas["FileSettings"];
  "/api/v1/settings/goals": Schemas["GoalSettings"];
  "/api/v1/settings/helpers": Schemas["HelpSettings"];
  "/api/v1/settings/materials": Schemas["MaterialSettings"];
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

type Rules<Values> = {
  [Name in Exclude<keyof Values, "version">]-?: Values[Name] extends boolean ? Words : NumberRule;
};

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
type Stored = Typed & { version: number };

const read = ({ version, ...values }: Stored) => ({ values: values as Typed, version });

interface RulesFormProps extends RulesSectionProps<keyof RulesAt> {
  stored: Stored;
  readAgain: () => Promise<Stored>;
}

function useRulesForm({ path, stored, readAgain }: RulesFormProps) {
  const { t } = useTranslation();
  // What was there before the last change, and the version to put it back on.
  const before = useRef(read(stored));
  // Each takes its own rules, of which the type of one stands for all.
  const address = path as "/api/v1/settings/files";
  const bodyOf = (values: Typed, version: number) =>
    Object.fromEntries(
      Object.entries({ ...values, version }).map(([name, value]) => [
        name,
        typeof value === "boolean" ? value : given(value),
      ]),
    ) as Schemas["FileSettings"];
  const putBack = api.useMutation("put", address, {
    meta: { done: t("settings.put_back") },
    onSuccess: (now) => edit.startFrom(read(now as unknown as Stored)),
  });
  const change = api.useMutation("put", address, {
    meta: {
      quiet: true,
      done: t("settings.saved"),
      undo: () => putBack.mutate({ body: bodyOf(before.current.values, before.current.version) }),
    },
  });
  const edit = useEditForm<Typed>({
    read: read(stored),
    readAgain: async () => read(await readAgain()),
    save: async ({ values, version, before: earlier, saved }) => {
      const now = await change.mutateAsync({ body: bodyOf(values, version) });
      before.current = { values: earlier, version: now.version };
      saved(values, now.version);
    },
  });
  return edit;
}

/** A rule's value in words, for showing two versions beside each other. */
function useSay(rules: Record<string, Words | NumberRule>) {
  const { t } = useTranslation();
  const format = useFormat();
  return (name: string, values: Typed) => {
    const value = values[name];
    if (typeof value === "boolean") return t(value ? "settings.is_so" : "settings.is_not_so");
    const rule = rules[name];
    const isMoney = rule && "isMoney" in rule && rule.isMoney;
    return format.number(Number(value ?? 0), isMoney ? 2 : 0);
  };
}

function RulesForm(props: RulesFormProps) {
  const edit = useRulesForm(props);
  const rules: Record<string, Words | NumberRule> = props.rules;
  const say = useSay(rules);
  const { form, problem, sending, onSubmit } = edit;
  return (
    <form onSubmit={onSubmit} noValidate>
      <LeaveGuard active={edit.isChanged} />
      <Stack>
        {Object.entries(rules).map(([name, rule]) =>
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
        <ClashAlert edit={edit} label={(name) => rules[name]?.label ?? name} say={say} />
        <Button type="submit" loading={sending} disabled={!edit.isChanged()} style={{ alignSelf: "flex-start" }}>
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
  const asStored = (data: Schemas["FileSettings"]) => data as unknown as Stored;
  return (
    <Section title={title} description={text}>
      <Loaded query={settings}>
        {(data) => (
          <RulesForm
            {...all}
            stored={asStored(data)}
            readAgain={async () => asStored((await settings.refetch({ throwOnError: true })).data ?? data)}
          />
        )}
      </Loaded>
    </Section>
  );
}
