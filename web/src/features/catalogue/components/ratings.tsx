// SPDX-License-Identifier: Apache-2.0
// How useful an offering was at work, as those say who used it; and one's own say.
import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { usefulnessPoints, useUsefulnessWords } from "../use-usefulness-words";
import { UsefulnessMark } from "./offering-card";
import { RateForm } from "./rate-form";
import classes from "./ratings.module.css";

type Schemas = components["schemas"];

const fewest = 3;

function Counts({ counts }: { counts: number[] }) {
  const words = useUsefulnessWords();
  const all = counts.reduce((sum, count) => sum + count, 0);
  return (
    <dl className={classes.counts}>
      {usefulnessPoints.map((points) => {
        const count = counts[points - 1] ?? 0;
        return (
          <div key={points} className={classes.count}>
            <Text component="dt" size="sm">
              {words(points)}
            </Text>
            <dd className={classes.share}>
              <Progress value={all === 0 ? 0 : (100 * count) / all} color="leaf" size="sm" aria-hidden />
              <Text size="sm" ta="right">
                {count}
              </Text>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Said({ view }: { view: Schemas["RatingsView"] }) {
  const { t } = useTranslation();
  const words = useUsefulnessWords();
  if (view.usefulness.mean === null)
    return (
      <Text size="sm" c="dimmed">
        {t("offering_rating.too_few", { count: view.usefulness.ratings, fewest })}
      </Text>
    );
  return (
    <Stack>
      <UsefulnessMark usefulness={view.usefulness} />
      <Counts counts={view.counts} />
      {view.comments.map((one) => (
        <div key={`${one.by_name} ${one.comment}`}>
          <Text size="sm">{one.comment}</Text>
          <Text size="xs" c="dimmed">
            {one.by_name ?? t("offering_rating.unnamed")} · {words(one.usefulness)}
          </Text>
        </div>
      ))}
    </Stack>
  );
}

export function Ratings({ offering }: { offering: Schemas["Offering"] }) {
  const { t } = useTranslation();
  const words = useUsefulnessWords();
  const { person_id } = useMe();
  const [opened, { open, close }] = useDisclosure(false);
  const ratings = api.useQuery("get", "/api/v1/offerings/{offering_id}/ratings", {
    params: { path: { offering_id: offering.id } },
  });
  const own = ratings.data?.own ?? null;
  return (
    <Section
      title={t("offering_rating.title")}
      description={t("offering_rating.text")}
      actions={
        person_id && ratings.data ? (
          <Button variant="light" size="sm" onClick={open}>
            {t(own ? "offering_rating.change" : "offering_rating.rate")}
          </Button>
        ) : null
      }
    >
      <Loaded query={ratings}>
        {(view) => (
          <Stack>
            <Said view={view} />
            {view.own ? (
              <Group gap={6}>
                <Text size="sm" c="dimmed">
                  {t("offering_rating.own", { say: words(view.own.usefulness) })}
                </Text>
              </Group>
            ) : null}
          </Stack>
        )}
      </Loaded>
      {opened ? <RateForm offeringId={offering.id} own={own} onClose={close} /> : null}
    </Section>
  );
}
