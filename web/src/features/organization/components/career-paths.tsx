// SPDX-License-Identifier: Apache-2.0
// Where people go from a job, where they come from, and what it takes.
import { SimpleGrid, Text } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";
import classes from "./career-paths.module.css";

type CareerStep = components["schemas"]["CareerStep"];

interface CareerPathsProps {
  leadsTo: readonly CareerStep[];
  comesFrom: readonly CareerStep[];
}

export function CareerPaths({ leadsTo, comesFrom }: CareerPathsProps) {
  const { t } = useTranslation();
  return (
    <Section title={t("job.career_paths")} description={t("job.career_paths_text")}>
      {leadsTo.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t("job.no_career_paths")}
        </Text>
      ) : (
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
          {leadsTo.map((step) => (
            <Link key={step.job_id} to="/jobs/$jobId" params={{ jobId: step.job_id }} className={classes.path}>
              <Text fw={560} className={classes.title}>
                {step.title} <IconArrowRight size={16} aria-hidden />
              </Text>
              <Text size="sm" c="dimmed" mt={4}>
                {step.note}
              </Text>
            </Link>
          ))}
        </SimpleGrid>
      )}
      {comesFrom.length > 0 ? (
        <Text size="sm" c="dimmed" mt="md">
          {t("job.comes_from")}{" "}
          {comesFrom.map((step, index) => (
            <span key={step.job_id}>
              {index > 0 ? ", " : ""}
              <TextLink to="/jobs/$jobId" params={{ jobId: step.job_id }} size="sm" underline="always">
                {step.title}
              </TextLink>
            </span>
          ))}
        </Text>
      ) : null}
    </Section>
  );
}
