// SPDX-License-Identifier: Apache-2.0
// Whether one can be found and asked as a helper.
import { Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { change, useAhead } from "@/api/ahead";
import { api } from "@/api/client";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";

export function Helping() {
  const { t } = useTranslation();
  const helping = api.useQuery("get", "/api/v1/helping");
  const ahead = useAhead();
  const save = api.useMutation("put", "/api/v1/helping/availability", {
    // One after another: of two quick turns the later one stands.
    scope: { id: "availability" },
    meta: { done: t("settings.saved") },
    onMutate: ({ body: { is_available } }) =>
      ahead(change("/api/v1/helping", (now) => ({ ...now, is_available: is_available ?? now.is_available }))),
  });
  return (
    <Section title={t("helping.settings")} description={t("helping.settings_text")}>
      <Loaded query={helping}>
        {({ is_available }) => (
          <Switch
            label={t("helping.available")}
            description={t("helping.available_text")}
            checked={is_available}
            onChange={(event) => save.mutate({ body: { is_available: event.currentTarget.checked } })}
          />
        )}
      </Loaded>
    </Section>
  );
}
