// SPDX-License-Identifier: Apache-2.0
// All that is settled about a round of 360° before its launch.
import { Checkbox, Group, NumberInput, Radio, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { DateField } from "@/ui/date-field";
import { PeopleSelect } from "@/ui/people-select";
import { PersonSelect } from "@/ui/person-select";
import { QuestionnaireSelect } from "@/ui/questionnaire-select";
import { RemindField } from "@/ui/remind-field";
import { Section } from "@/ui/section";
import { UnitSelect } from "@/ui/unit-select";
import { chosenGroups, type RoundValues } from "../round-values";

interface RoundForm {
  form: UseFormReturnType<RoundValues>;
}

function AboutSection({ form }: RoundForm) {
  const { t } = useTranslation();
  const { about, people } = form.getValues();
  return (
    <Section title={t("three_sixty_round.about")} description={t("three_sixty_round.about_text")}>
      <Stack>
        <Radio.Group aria-label={t("three_sixty_round.about")} {...form.getInputProps("about")}>
          <Group>
            {(["everybody", "unit", "people"] as const).map((one) => (
              <Radio key={one} value={one} label={t(`three_sixty_round.about_${one}`)} />
            ))}
          </Group>
        </Radio.Group>
        {about === "unit" ? (
          <UnitSelect label={t("three_sixty_round.unit")} required {...form.getInputProps("unit_id")} />
        ) : null}
        {about === "people" ? (
          <PeopleSelect
            label={t("three_sixty_round.people")}
            people={people}
            onChange={(chosen) => form.setFieldValue("people", chosen)}
          />
        ) : null}
        {form.errors.audience ? <Text c="red">{form.errors.audience}</Text> : null}
      </Stack>
    </Section>
  );
}

function RatersSection({ form }: RoundForm) {
  const { t } = useTranslation();
  const { groups, chosen_by } = form.getValues();
  return (
    <Section title={t("three_sixty.raters")} description={t("three_sixty_round.raters_text")}>
      <Stack>
        <Radio.Group label={t("three_sixty_round.chosen_by")} {...form.getInputProps("chosen_by")}>
          <Stack gap="xs" mt={6}>
            {(["subject", "manager", "reporting_lines"] as const).map((one) => (
              <Radio key={one} value={one} label={t(`chosen_by.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {chosenGroups
          .filter((group) => chosen_by !== "reporting_lines" || group === "peer" || group === "report")
          .map((group) => (
            <SimpleGrid key={group} cols={{ base: 1, xs: 3 }} style={{ alignItems: "end" }}>
              <Checkbox
                label={t(`rater_group.${group}`)}
                {...form.getInputProps(`groups.${group}.is_asked`, { type: "checkbox" })}
              />
              {groups[group].is_asked ? (
                <>
                  <NumberInput
                    label={t("three_sixty_round.fewest")}
                    min={0}
                    max={50}
                    {...form.getInputProps(`groups.${group}.fewest`)}
                  />
                  <NumberInput
                    label={t("three_sixty_round.most")}
                    min={1}
                    max={50}
                    {...form.getInputProps(`groups.${group}.most`)}
                  />
                </>
              ) : null}
            </SimpleGrid>
          ))}
        {form.errors.limits ? <Text c="red">{form.errors.limits}</Text> : null}
      </Stack>
    </Section>
  );
}

function PromiseSection({ form }: RoundForm) {
  const { t } = useTranslation();
  const { released_by } = form.getValues();
  return (
    <Section title={t("three_sixty_round.promise")} description={t("three_sixty_round.promise_text")}>
      <Stack>
        <Radio.Group label={t("three_sixty_round.released_by")} {...form.getInputProps("released_by")}>
          <Stack gap="xs" mt={6}>
            {(["manager", "coach", "at_once"] as const).map((one) => (
              <Radio key={one} value={one} label={t(`released_by.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {released_by === "coach" ? (
          <PersonSelect
            label={t("three_sixty_round.coach")}
            value={form.getValues().coach_id || null}
            onChange={(id) => form.setFieldValue("coach_id", id ?? "")}
            error={form.errors.coach_id}
          />
        ) : null}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberInput
            label={t("three_sixty_round.smallest_group")}
            min={3}
            max={20}
            {...form.getInputProps("smallest_group")}
          />
          <NumberInput
            label={t("three_sixty_round.smallest_comment_group")}
            min={3}
            max={40}
            {...form.getInputProps("smallest_comment_group")}
          />
        </SimpleGrid>
        <Radio.Group label={t("three_sixty_round.purpose")} {...form.getInputProps("purpose")}>
          <Stack gap="xs" mt={6}>
            {(["development", "review"] as const).map((one) => (
              <Radio key={one} value={one} label={t(`round_purpose.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Checkbox
          label={t("three_sixty_round.asks_focus_only")}
          description={t("three_sixty_round.asks_focus_only_text")}
          {...form.getInputProps("asks_focus_only", { type: "checkbox" })}
        />
      </Stack>
    </Section>
  );
}

export function RoundFields({ form }: RoundForm) {
  const { t } = useTranslation();
  return (
    <>
      <Section title={t("campaign.what")}>
        <Stack>
          <QuestionnaireSelect
            {...form.getInputProps("questionnaire_id")}
            value={form.getValues().questionnaire_id}
            text={() => t("three_sixty_round.questionnaire_text")}
            onChoose={(id) => form.setFieldValue("questionnaire_id", id)}
          />
          <TextInput label={t("campaign_field.name")} required maxLength={200} {...form.getInputProps("name")} />
          <Textarea
            label={t("campaign_field.message")}
            description={t("campaign.message_text")}
            autosize
            minRows={3}
            maxLength={2000}
            {...form.getInputProps("message")}
          />
        </Stack>
      </Section>
      <AboutSection form={form} />
      <RatersSection form={form} />
      <PromiseSection form={form} />
      <Section title={t("campaign.when")}>
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <DateField label={t("three_sixty_round.choose_until")} required {...form.getInputProps("choose_until")} />
          <DateField label={t("three_sixty_round.answer_until")} required {...form.getInputProps("answer_until")} />
          <RemindField {...form.getInputProps("remind_every_days")} />
        </SimpleGrid>
      </Section>
    </>
  );
}
