// SPDX-License-Identifier: Apache-2.0
// What an offering holds to work through; whoever writes courses says which one.
import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useCan } from "@/api/session";
import { ConfirmButton } from "@/ui/confirm";
import { Section } from "@/ui/section";

const path = "/api/v1/offerings/{offering_id}/course";

function CourseSelect({ offeringId, onDone }: { offeringId: string; onDone?: () => void }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const courses = api.useQuery("get", "/api/v1/courses", { params: { query: { limit: 200 } } });
  const put = api.useMutation("put", path, { meta: { done: t("learning.course_chosen") }, onSuccess: onDone });
  const known = (courses.data?.items ?? []).filter(({ is_template }) => !is_template);
  return (
    <Group align="flex-end" gap="sm">
      <Select
        label={t("learning.course_to_hold")}
        w={{ base: "100%", xs: 360 }}
        searchable
        data={known.map(({ id, title }) => ({ value: id, label: title || t("course.no_title") }))}
        value={chosen}
        onChange={setChosen}
        nothingFoundMessage={t("palette.nothing")}
      />
      <Button
        disabled={!chosen}
        loading={put.isPending}
        onClick={() =>
          chosen
            ? put.mutate({ params: { path: { offering_id: offeringId } }, body: { course_id: chosen } })
            : undefined
        }
      >
        {t("learning.choose_course")}
      </Button>
    </Group>
  );
}

export function OfferingCourse({ offeringId }: { offeringId: string }) {
  const { t } = useTranslation();
  const writes = useCan("courses.write");
  const [changing, setChanging] = useState(false);
  const params = { path: { offering_id: offeringId } };
  const course = api.useQuery("get", path, { params }, { retry: false });
  const remove = api.useMutation("delete", path, { meta: { done: t("learning.course_removed") } });
  const holds = course.error ? undefined : course.data;
  if (!holds && (!writes || course.error?.key !== "not_found")) return null;
  if (!holds)
    return (
      <Section title={t("learning.to_work_through")} description={t("learning.holds_nothing")}>
        <CourseSelect offeringId={offeringId} />
      </Section>
    );
  return (
    <Section
      title={t("learning.to_work_through")}
      actions={
        writes ? (
          <>
            <Button variant="default" size="xs" onClick={() => setChanging(!changing)} aria-expanded={changing}>
              {t("learning.other_course")}
            </Button>
            <ConfirmButton
              variant="default"
              size="xs"
              question={t("learning.remove_course_question", { title: holds.title })}
              consequence={t("learning.remove_course_text")}
              confirm={t("action.remove")}
              onConfirm={() => remove.mutate({ params })}
            >
              {t("action.remove")}
            </ConfirmButton>
          </>
        ) : null
      }
    >
      <Stack gap="sm">
        <Text fw={560}>{holds.title}</Text>
        <Text size="sm" c="dimmed">
          {holds.course_version_id
            ? `${t("course.lesson_count", { count: holds.lessons })} · ${t("lesson.minutes", { count: holds.minutes })}`
            : t("learning.not_in_force")}
        </Text>
        {changing ? <CourseSelect offeringId={offeringId} onDone={() => setChanging(false)} /> : null}
      </Stack>
    </Section>
  );
}
