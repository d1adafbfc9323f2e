// SPDX-License-Identifier: Apache-2.0
// A checklist that somebody else sees done: who is asked, what they have seen, and asking somebody.
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { PersonSelect } from "@/ui/person-select";
import type { TaskProps } from "./lesson-task";

type Observation = components["schemas"]["ObservationView"];

const path = "/api/v1/enrolments/{enrolment_id}/lessons/{key}/observations";

function Seen({ one }: { one: Observation }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!one.answered_at)
    return (
      <Alert color="slate">
        {t("learning.observer_asked", { name: one.observer_name, since: format.since(one.asked_at) })}
      </Alert>
    );
  const unseen = one.checklist.steps.filter(({ key }) => !one.steps.includes(key));
  return (
    <Alert
      color={one.is_signed ? "leaf" : "clay"}
      title={t(one.is_signed ? "learning.signed_by" : "learning.not_all_seen", {
        name: one.signed_by ?? one.observer_name,
      })}
    >
      {one.comment ? <Text size="sm">{one.comment}</Text> : null}
      {unseen.length > 0 ? (
        <Text size="sm">{t("learning.still_to_see", { steps: unseen.map(({ text }) => text).join("; ") })}</Text>
      ) : null}
    </Alert>
  );
}

export function ChecklistLesson({ enrolmentId, lesson, isDone, isOpen }: TaskProps) {
  const { t } = useTranslation();
  const { person_id } = useMe();
  const [chosen, setChosen] = useState<string | null>(null);
  const params = { path: { enrolment_id: enrolmentId, key: lesson.key } };
  const observations = api.useQuery("get", path, { params });
  const ask = api.useMutation("post", path, { meta: { done: t("learning.observer_was_asked") } });
  const choosesObserver = lesson.checklist?.observer !== "manager";
  return (
    <Loaded query={observations}>
      {({ items: [newest] }) => {
        const asksAnew = newest?.answered_at === null;
        return (
          <Stack gap="md">
            {newest ? <Seen one={newest} /> : null}
            {isDone || !isOpen ? null : (
              <Group align="flex-end" gap="sm">
                {choosesObserver ? (
                  <PersonSelect
                    label={t(asksAnew ? "learning.other_observer" : "learning.observer")}
                    w={{ base: "100%", xs: 320 }}
                    except={person_id ?? undefined}
                    value={chosen}
                    onChange={setChosen}
                  />
                ) : null}
                {asksAnew && !choosesObserver ? null : (
                  <Button
                    variant={asksAnew ? "default" : "filled"}
                    disabled={choosesObserver && !chosen}
                    loading={ask.isPending}
                    onClick={() => ask.mutate({ params, body: { observer_id: chosen } })}
                  >
                    {t(choosesObserver ? "learning.ask_observer" : "learning.ask_manager")}
                  </Button>
                )}
              </Group>
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}
