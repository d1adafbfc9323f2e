// SPDX-License-Identifier: Apache-2.0
// Choosing who rates: from those who come to mind, by name, or from outside. Whoever is asked often already is marked.
import { Badge, Button, Group, List, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { ProblemWords } from "@/api/problem";
import type { components } from "@/api/schema";
import { PersonSelect } from "@/ui/person-select";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { type ChosenRater, countsOf, raterChoices } from "../rater-choices";

type Schemas = components["schemas"];
type View = Schemas["ThreeSixtyView"];
type Group_ = Schemas["RaterGroup"];

interface AddProps {
  view: View;
  onAdd: (rater: ChosenRater) => void;
}

function Suggested({ view, chosen, onAdd }: AddProps & { chosen: readonly ChosenRater[] }) {
  const { t } = useTranslation();
  const query = api.useQuery("get", "/api/v1/three-sixties/{three_sixty_id}/suggested-raters", {
    params: { path: { three_sixty_id: view.id } },
  });
  const known = new Set(
    [...chosen, ...view.raters.filter((one) => one.state !== "chosen")].map((one) => one.person_id),
  );
  const left = (query.data?.items ?? []).filter((one) => !known.has(one.person_id));
  if (left.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={560} mb={6}>
        {t("three_sixty.suggested")}
      </Text>
      <Group gap={6}>
        {left.slice(0, 20).map((one) => (
          <Button
            key={one.person_id}
            size="compact-sm"
            variant="default"
            onClick={() => onAdd({ rater_group: one.rater_group, person_id: one.person_id, name: one.name })}
            rightSection={
              one.is_overloaded ? (
                <Badge size="xs" color="clay" variant="light">
                  {t("three_sixty.overloaded", { count: one.open_requests })}
                </Badge>
              ) : null
            }
          >
            {t("three_sixty.add", { name: one.name, group: t(`rater_group.${one.rater_group}`) })}
          </Button>
        ))}
      </Group>
    </div>
  );
}

function AddByName({ view, onAdd }: AddProps) {
  const { t } = useTranslation();
  const groups = view.limits.map((limit) => limit.rater_group);
  const [group, setGroup] = useState<Group_>(groups[0] ?? "peer");
  const [round, setRound] = useState(0);
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} style={{ alignItems: "end" }}>
      <Select
        label={t("three_sixty.group")}
        allowDeselect={false}
        data={groups.map((value) => ({ value, label: t(`rater_group.${value}`) }))}
        value={group}
        onChange={(value) => setGroup((value ?? "peer") as Group_)}
      />
      {group === "external" ? (
        <Group align="flex-end">
          <TextInput label={t("three_sixty.name")} value={name} onChange={(e) => setName(e.currentTarget.value)} />
          <TextInput label={t("three_sixty.email")} value={email} onChange={(e) => setEmail(e.currentTarget.value)} />
          <Button
            variant="default"
            disabled={!name.trim() || !email.trim()}
            onClick={() => {
              onAdd({ rater_group: "external", person_id: null, name: name.trim(), email: email.trim() });
              setName("");
              setEmail("");
            }}
          >
            {t("three_sixty.add_outside")}
          </Button>
        </Group>
      ) : (
        <PersonSelect
          key={round}
          label={t("three_sixty.person")}
          except={view.person_id}
          value={null}
          onChange={(id, option) => {
            setRound(round + 1);
            if (id && option) onAdd({ rater_group: group, person_id: id, name: option.label.split(", ")[0] ?? "" });
          }}
        />
      )}
    </SimpleGrid>
  );
}

function Limits({ view, chosen }: { view: View; chosen: readonly ChosenRater[] }) {
  const { t } = useTranslation();
  const counts = countsOf([...chosen, ...view.raters.filter((one) => one.state === "asked")]);
  return (
    <List size="sm" c="dimmed">
      {view.limits.map(({ rater_group, fewest, most }) => (
        <List.Item key={rater_group}>
          {t("three_sixty.limit", {
            group: t(`rater_group.${rater_group}`),
            count: counts.get(rater_group) ?? 0,
            fewest,
            most,
          })}
        </List.Item>
      ))}
    </List>
  );
}

interface ChooseRatersProps {
  view: View;
  /** What is chosen, sent; then proposed or asked. */
  onSave: (raters: Schemas["RaterChoice"][], goesOn: boolean) => void;
  isSending: boolean;
  problem: ProblemWords | null;
}

export function ChooseRaters({ view, onSave, isSending, problem }: ChooseRatersProps) {
  const { t } = useTranslation();
  const isAdding = view.state === "collecting";
  const [chosen, setChosen] = useState<ChosenRater[]>(() =>
    view.raters.filter((one) => one.state === "chosen").map((one) => ({ ...one })),
  );
  const add = (rater: ChosenRater) =>
    setChosen((before) =>
      rater.person_id && before.some((one) => one.person_id === rater.person_id) ? before : [...before, rater],
    );
  return (
    <Section
      title={t(isAdding ? "three_sixty.add_raters" : "three_sixty.choose")}
      description={t(isAdding ? "three_sixty.add_raters_text" : "three_sixty.choose_text")}
    >
      <Stack>
        <Limits view={view} chosen={chosen} />
        <Suggested view={view} chosen={chosen} onAdd={add} />
        <AddByName view={view} onAdd={add} />
        {chosen.length > 0 ? (
          <Group gap={6} role="group" aria-label={t("three_sixty.chosen")}>
            {chosen.map((one) => {
              const words = `${one.name} · ${t(`rater_group.${one.rater_group}`)}`;
              return (
                <Button
                  key={one.person_id ?? one.name}
                  size="compact-sm"
                  variant="light"
                  rightSection={<IconX size={13} aria-hidden />}
                  aria-label={t("people_select.remove", { name: words })}
                  onClick={() => setChosen(chosen.filter((other) => other !== one))}
                >
                  {words}
                </Button>
              );
            })}
          </Group>
        ) : null}
        {problem ? <ProblemAlert problem={problem} /> : null}
        <Group>
          {view.state === "choosing" ? (
            <Button loading={isSending} onClick={() => onSave(raterChoices(chosen), true)}>
              {t(view.is_subject ? "three_sixty.propose" : "three_sixty.ask_them")}
            </Button>
          ) : null}
          <Button
            variant={isAdding ? "filled" : "default"}
            disabled={isAdding && chosen.length === 0}
            loading={isSending}
            onClick={() => onSave(raterChoices(chosen), false)}
          >
            {t(isAdding ? "three_sixty.ask_them" : "action.save")}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}
