// SPDX-License-Identifier: Apache-2.0
// The two constants of each source of evidence, with what they come to after a year.
import { NumberInput, Text } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";
import { freshness } from "../proficiency-example";
import classes from "./source-constants.module.css";

export type ProficiencyValues = Omit<components["schemas"]["ProficiencySettings"], "version">;

const sources = ["self", "manager", "peer", "report", "observation", "quiz", "certificate", "import"] as const;
type Source = (typeof sources)[number];

interface SourceConstantsProps {
  form: UseFormReturnType<ProficiencyValues>;
  readOnly: boolean;
}

function Row({ form, readOnly, source }: SourceConstantsProps & { source: Source }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { credibility, half_life } = form.values[source];
  const name = t(`source.${source}`);
  const weight = Number(credibility) * freshness(365, Number(half_life));
  return (
    <fieldset className={classes.row}>
      <legend className={classes.source}>{name}</legend>
      <NumberInput
        label={t("proficiency.credibility")}
        aria-label={t("proficiency.credibility_of", { source: name })}
        min={0}
        max={10}
        step={0.1}
        decimalScale={3}
        readOnly={readOnly}
        {...form.getInputProps(`${source}.credibility`)}
      />
      <NumberInput
        label={t("proficiency.half_life")}
        aria-label={t("proficiency.half_life_of", { source: name })}
        min={1}
        max={36500}
        step={30}
        allowDecimal={false}
        readOnly={readOnly}
        {...form.getInputProps(`${source}.half_life`)}
      />
      <Text size="sm" c="dimmed" className={classes.after}>
        {Number(credibility) === 0
          ? t("proficiency.switched_off")
          : t("proficiency.after_a_year", { weight: format.number(weight, 2) })}
      </Text>
    </fieldset>
  );
}

export function SourceConstants({ form, readOnly }: SourceConstantsProps) {
  const { t } = useTranslation();
  return (
    <Section title={t("proficiency.sources")} description={t("proficiency.sources_text")}>
      {sources.map((source) => (
        <Row key={source} form={form} readOnly={readOnly} source={source} />
      ))}
    </Section>
  );
}
