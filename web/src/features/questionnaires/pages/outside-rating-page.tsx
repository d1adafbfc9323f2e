// SPDX-License-Identifier: Apache-2.0
// Rating somebody from outside, by the key that stands behind the # of the link: it never reaches a log.
import { AppShell } from "@mantine/core";
import { IconLinkOff } from "@tabler/icons-react";
import { useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Brand } from "@/ui/brand";
import { EmptyState } from "@/ui/empty-state";
import { Loaded } from "@/ui/loaded";
import { Panel } from "@/ui/section";
import { RatePerson } from "../components/rate-person";

/** Whoever has no account has nowhere else to go: why it ends here. */
function LinkOver() {
  const { t } = useTranslation();
  return (
    <Panel>
      <EmptyState icon={IconLinkOff} title={t("rating.link_over")} text={t("rating.link_over_text")} isPage />
    </Panel>
  );
}

export function OutsideRatingPage() {
  const key = useLocation().hash;
  const form = api.useQuery("post", "/api/v1/outside-rating/form", { body: { key } }, { refetchOnWindowFocus: false });
  const send = api.useMutation("post", "/api/v1/outside-rating/answers", { meta: { quiet: true } });
  const decline = api.useMutation("post", "/api/v1/outside-rating/decline", { meta: { quiet: true } });
  return (
    <AppShell padding="md">
      <AppShell.Main>
        <Brand />
        {form.data === undefined && form.error?.status === 404 ? (
          <LinkOver />
        ) : (
          <Loaded query={form} wholePage>
            {(asked) => (
              <RatePerson
                asked={asked}
                writer={[]}
                draftName={`outside-rating.${key.slice(0, 8)}`}
                send={(answers) => send.mutateAsync({ body: { key, answers } })}
                decline={(reason) => decline.mutate({ body: { key, reason } })}
                isSending={send.isPending || decline.isPending}
                problem={send.error ?? decline.error}
              />
            )}
          </Loaded>
        )}
      </AppShell.Main>
    </AppShell>
  );
}
