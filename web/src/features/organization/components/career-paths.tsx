// SPDX-License-Identifier: Apache-2.0
// Where people go from a job, and what it takes.
import { SimpleGrid, Text } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import classes from "./career-paths.module.css";

export function CareerPaths({ jobId }: { jobId: string }) {
  const { t } = useTranslation();
  const paths = api.useQuery("get", "/api/v1/career-paths", { params: { query: { from_job_id: jobId } } });
  return (
    <Section title={t("job.career_paths")} description={t("job.career_paths_text")}>
      <Loaded query={paths}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed" size="sm">
              {t("job.no_career_paths")}
            </Text>
          ) : (
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
              {items.map((path) => (
                <Link key={path.id} to="/jobs/$jobId" params={{ jobId: path.to_job.id }} className={classes.path}>
                  <Text fw={560} className={classes.title}>
                    {path.to_job.title} <IconArrowRight size={16} aria-hidden />
                  </Text>
                  <Text size="sm" c="dimmed" mt={4}>
                    {path.note}
                  </Text>
                </Link>
              ))}
            </SimpleGrid>
          )
        }
      </Loaded>
    </Section>
  );
}
