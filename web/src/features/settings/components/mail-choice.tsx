// SPDX-License-Identifier: Apache-2.0
// What comes by mail: chosen by everybody for themselves. Where the server sends none, it says so.
import { Radio, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";

type Choice = components["schemas"]["MailChoice"];

const choices: readonly Choice[] = ["everything", "invitations", "none"];
const path = "/api/v1/mail-preference";

export function MailChoice() {
  const { t } = useTranslation();
  const preference = api.useQuery("get", path);
  const choose = api.useMutation("put", path, { meta: { done: t("settings.saved") } });
  return (
    <Section title={t("mail.title")} description={t("mail.text")}>
      <Loaded query={preference}>
        {({ is_sent, choice }) =>
          is_sent ? (
            <Radio.Group
              aria-label={t("mail.title")}
              value={choose.isPending ? choose.variables.body.choice : choice}
              onChange={(value) => choose.mutate({ body: { choice: value as Choice } })}
            >
              <Stack gap="sm">
                {choices.map((one) => (
                  <Radio
                    key={one}
                    value={one}
                    label={t(`mail.choices.${one}`)}
                    description={t(`mail.choice_texts.${one}`)}
                  />
                ))}
              </Stack>
            </Radio.Group>
          ) : (
            <Text size="sm" c="dimmed">
              {t("mail.not_sent")}
            </Text>
          )
        }
      </Loaded>
    </Section>
  );
}
