// SPDX-License-Identifier: Apache-2.0
// Puts a draft in force: says what is other than before, and asks whether those who have done it come again.
import { Button, Group, Modal, Radio, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { ProblemAlert } from "@/ui/problem-alert";
import type { View } from "../content";
import { Changes } from "./changes";

interface PutInForceProps {
  view: View;
  /** The version by now, after what was saved on this page. */
  version: number;
  disabled: boolean;
  /** What was saved last, with its changes, is read before it is shown. */
  onOpen: () => void;
}

export function PutInForce({ view, version, disabled, onOpen }: PutInForceProps) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  const [step, setStep] = useState<"minor" | "retraining" | null>(null);
  const isFirst = !view.compared_number;
  const put = api.useMutation("post", "/api/v1/course-versions/{course_version_id}/in-force", {
    meta: { quiet: true, done: t("course.in_force_now") },
  });
  return (
    <>
      <Button
        disabled={disabled}
        onClick={() => {
          onOpen();
          open();
        }}
      >
        {t("course.put_in_force")}
      </Button>
      <Modal opened={opened} onClose={close} title={t("course.in_force_question")} size="lg">
        <Stack>
          <Text size="sm">{t(isFirst ? "course.in_force_first" : "course.in_force_text")}</Text>
          {isFirst ? null : (
            <>
              <Changes view={view} />
              <Radio.Group
                label={t("course.step_question")}
                required
                value={step}
                onChange={(value) => setStep(value as "minor" | "retraining")}
              >
                <Stack gap="xs" mt="xs">
                  {(["minor", "retraining"] as const).map((one) => (
                    <Radio
                      key={one}
                      value={one}
                      label={t(`course_step.${one}`)}
                      description={t(`course_step_text.${one}`)}
                    />
                  ))}
                </Stack>
              </Radio.Group>
            </>
          )}
          {put.error ? <ProblemAlert problem={put.error} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t("action.cancel")}
            </Button>
            <Button
              disabled={!isFirst && !step}
              loading={put.isPending}
              onClick={() =>
                put.mutate({
                  params: { path: { course_version_id: view.id } },
                  body: { version, step: isFirst ? null : step },
                })
              }
            >
              {t("course.put_in_force")}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
