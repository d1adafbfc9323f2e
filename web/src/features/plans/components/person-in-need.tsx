// SPDX-License-Identifier: Apache-2.0
// One person among those in need: who it is, and what they need, the most pressing first.
import { Badge, Box, Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { PersonLink } from "@/ui/person";
import { ThreadButton } from "@/ui/thread-button";
import classes from "./person-in-need.module.css";

type Person = components["schemas"]["PersonInNeed"];
type Need = Person["needs"][number];

/** Of each person; the others are one click away. */
const firstShown = 3;

function NeedLine({ need, seesGrowth }: { need: Need; seesGrowth: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const level = (value: number | null) => (value === null ? "–" : format.level(value));
  return (
    <li className={classes.need}>
      <div>
        <Text size="sm">{need.name}</Text>
        <Text size="xs" c="dimmed">
          {need.required_level === null
            ? t("in_need.declared")
            : t("home.need_levels", { current: level(need.current_level), required: level(need.required_level) })}
        </Text>
      </div>
      <Group gap={6} wrap="nowrap">
        {need.is_planned ? <Badge color="leaf">{t("need_state.planned")}</Badge> : null}
        {seesGrowth ? <ThreadButton start={{ need_id: need.id }} name={need.name} isSmall /> : null}
      </Group>
    </li>
  );
}

interface PersonInNeedProps {
  person: Person;
  chosen: boolean;
  /** Null for those who may not propose anything to several. */
  onToggle: (() => void) | null;
}

export function PersonInNeed({ person, chosen, onToggle }: PersonInNeedProps) {
  const { t } = useTranslation();
  const [isWhole, { open: showAll }] = useDisclosure(false);
  const { person_id: personId, person_name: name, needs, sees_growth: seesGrowth } = person;
  const shown = isWhole ? needs : needs.slice(0, firstShown);
  return (
    <Group component="li" wrap="nowrap" gap="sm" align="flex-start">
      {onToggle ? (
        <Checkbox mt={8} checked={chosen} onChange={onToggle} aria-label={t("group.choose", { name })} />
      ) : null}
      <Stack gap={6} flex={1} miw={0}>
        <Group justify="space-between" wrap="nowrap">
          <Box miw={0}>
            <PersonLink
              id={personId}
              name={name}
              detail={[person.job_title, person.unit_name].filter(Boolean).join(" · ")}
            />
          </Box>
          {seesGrowth ? (
            <TextLink
              to="/people/$personId/growth"
              params={{ personId }}
              size="sm"
              style={{ flexShrink: 0 }}
              aria-label={t("in_need.growth_of", { name })}
            >
              {t("in_need.growth")}
            </TextLink>
          ) : null}
        </Group>
        <ul className={classes.needs} aria-label={t("in_need.needs_of", { name })}>
          {shown.map((need) => (
            <NeedLine key={need.id} need={need} seesGrowth={seesGrowth} />
          ))}
        </ul>
        {shown.length < needs.length ? (
          <Button
            size="compact-sm"
            variant="subtle"
            style={{ alignSelf: "flex-start" }}
            onClick={showAll}
            aria-label={`${t("in_need.all", { count: needs.length })}: ${name}`}
          >
            {t("in_need.all", { count: needs.length })}
          </Button>
        ) : null}
      </Stack>
    </Group>
  );
}
