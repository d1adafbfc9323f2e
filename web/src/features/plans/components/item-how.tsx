// SPDX-License-Identifier: Apache-2.0
// How an item is learned: its method, the solution that was chosen, and the way to those it was compared with.
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconScale, IconSchool } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Facts } from "@/ui/facts";
import { ButtonLink } from "@/ui/links";
import { mayChangeItem } from "../plan-changes";
import { type ItemPart, ItemSection } from "./item-section";
import { OptionsDrawer } from "./options-drawer";

/** What the chosen solution is called; nothing while none is chosen. */
function useChosen({ item: { item } }: ItemPart): string | null {
  const options = api.useQuery(
    "get",
    "/api/v1/plan-items/{plan_item_id}/options",
    { params: { path: { plan_item_id: item.id } } },
    { enabled: item.option_id !== null },
  );
  return options.data?.items.find((one) => one.is_chosen)?.option.title ?? null;
}

/** Training by a provider outside is asked for once the item is agreed, filled in with what was chosen. */
function AskOutside({ view, item: { item, state } }: ItemPart) {
  const { t } = useTranslation();
  const isOpen = state === "planned" || state === "in_progress";
  if (!item.agreed_at || !isOpen || !view.may_write) return null;
  return (
    <ButtonLink
      to="/training-requests/new"
      search={{ plan: item.plan_id, item: item.id }}
      size="compact-sm"
      variant="subtle"
      leftSection={<IconSchool size={15} aria-hidden />}
    >
      {t("item_evidence.ask_outside")}
    </ButtonLink>
  );
}

export function ItemHow(part: ItemPart) {
  const { t } = useTranslation();
  const [comparing, comparison] = useDisclosure(false);
  const chosen = useChosen(part);
  const { view, item } = part;
  const hasDoor = item.options > 0 || mayChangeItem(view, item);
  return (
    <ItemSection
      title={t("item_part.how")}
      actions={
        <>
          <AskOutside {...part} />
          {hasDoor ? (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconScale size={15} aria-hidden />}
              onClick={comparison.open}
            >
              {item.options > 0 ? t("option.compare", { count: item.options }) : t("option.research")}
            </Button>
          ) : null}
        </>
      }
    >
      <Facts
        facts={[
          { label: t("item.method"), value: t(`method.${item.item.method}`) },
          ...(chosen ? [{ label: t("item.option"), value: chosen }] : []),
        ]}
      />
      <OptionsDrawer view={view} item={comparing ? item : null} onClose={comparison.close} />
    </ItemSection>
  );
}
