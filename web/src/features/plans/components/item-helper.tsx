// SPDX-License-Identifier: Apache-2.0
// Who helps with an item, or was asked to; and the way to asking somebody.
import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconHeartHandshake } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { ReadProblem } from "@/ui/loaded";
import { asksOf, standingAsk } from "../helper-asks";
import { HelperDrawer } from "./helper-drawer";
import { type ItemPart, ItemSection } from "./item-section";

/** "Rosa Bruun coaches", "Rosa Bruun was asked 2 days ago", or how the last ask ended. */
function HelperSentence({ ask }: { ask: components["schemas"]["HelperAskView"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const when = format.since(ask.answers.at(-1)?.at ?? ask.asked_at);
  const name = ask.person_name;
  if (ask.state === "accepted") return t(`helper.helps.${ask.kind}`, { name });
  return t(ask.state ? `helper.was.${ask.state}` : "helper.asked", { name, when });
}

export function ItemHelper({ view, item }: ItemPart) {
  const { t } = useTranslation();
  const [opened, drawer] = useDisclosure(false);
  const helpers = api.useQuery("get", "/api/v1/plans/{plan_id}/helpers", {
    params: { path: { plan_id: view.plan.id } },
  });
  const goesOn = view.state !== "closed" && item.state !== "closed" && item.state !== "cancelled";
  const mayAsk = view.may_write && goesOn;
  const asks = asksOf(helpers.data?.items ?? [], item.item.id);
  const standing = standingAsk(asks, item.item.id);
  const shown = standing ?? asks[0] ?? null;
  if (!helpers.data) return <ReadProblem query={helpers} />;
  if (!shown && !mayAsk) return null;
  return (
    <ItemSection
      title={t("helper.title")}
      actions={
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconHeartHandshake size={15} aria-hidden />}
          onClick={drawer.open}
        >
          {t(standing || !mayAsk ? "helper.open" : "helper.find")}
        </Button>
      }
    >
      <Text size="sm" c={shown?.state === "accepted" ? undefined : "dimmed"}>
        {shown ? <HelperSentence ask={shown} /> : t("helper.nobody")}
      </Text>
      <HelperDrawer view={view} item={opened ? item : null} asks={asks} mayAsk={mayAsk} onClose={drawer.close} />
    </ItemSection>
  );
}
