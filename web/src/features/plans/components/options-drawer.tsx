// SPDX-License-Identifier: Apache-2.0
// The solutions that were researched for an item, compared; and the form that adds or changes one, in their place.
import { Button, Drawer, Group, Stack, Text } from "@mantine/core";
import { IconPlus, IconScale } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { EmptyState } from "@/ui/empty-state";
import { Loaded } from "@/ui/loaded";
import { mayChange, mayChangeItem } from "../plan-changes";
import { ItemOfferings } from "./item-offerings";
import { OptionForm } from "./option-form";
import { OptionsTable } from "./options-table";

type PlanItemView = components["schemas"]["PlanItemView"];
type OptionView = components["schemas"]["OptionView"];

interface OptionsDrawerProps {
  view: components["schemas"]["PlanView"];
  /** Whose solutions are compared; null while closed. */
  item: PlanItemView | null;
  onClose: () => void;
}

interface OptionsProps {
  item: PlanItemView;
  mayEdit: boolean;
  mayRemove: boolean;
  onEdit: (option: OptionView | "new") => void;
  /** Whether the form was open just before: then the focus comes back to where another would be added. */
  isBack: boolean;
}

function Options({ item, mayEdit, mayRemove, onEdit, isBack }: OptionsProps) {
  const { t } = useTranslation();
  const addButton = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list takes the form's place.
  useEffect(() => {
    if (isBack) addButton.current?.focus();
  }, []);
  const options = api.useQuery("get", "/api/v1/plan-items/{plan_item_id}/options", {
    params: { path: { plan_item_id: item.item.id } },
  });
  const add = mayEdit ? (
    <Button
      ref={addButton}
      variant="light"
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => onEdit("new")}
    >
      {t("option.add")}
    </Button>
  ) : null;
  return (
    <Loaded query={options}>
      {({ items }) => (
        <>
          {items.length === 0 ? (
            <EmptyState icon={IconScale} title={t("option.empty")} text={t("option.empty_text")}>
              {add}
            </EmptyState>
          ) : (
            <Stack>
              <OptionsTable
                itemId={item.item.id}
                options={items}
                mayEdit={mayEdit}
                mayRemove={mayRemove}
                onEdit={onEdit}
              />
              {add ? <Group>{add}</Group> : null}
            </Stack>
          )}
          {mayEdit ? (
            <ItemOfferings itemId={item.item.id} taken={items.map(({ option }) => option.offering_id)} />
          ) : null}
        </>
      )}
    </Loaded>
  );
}

export function OptionsDrawer({ view, item, onClose }: OptionsDrawerProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<OptionView | "new" | null>(null);
  const [isBack, setIsBack] = useState(false);
  const mayEdit = item !== null && mayChangeItem(view, item);
  const close = () => {
    setEditing(null);
    setIsBack(false);
    onClose();
  };
  const leaveForm = () => {
    setEditing(null);
    setIsBack(true);
  };
  return (
    <Drawer
      opened={item !== null}
      onClose={close}
      size="min(1120px, 100%)"
      title={t("option.title")}
      closeOnEscape={!editing}
      closeOnClickOutside={!editing}
    >
      {item ? (
        <>
          <Text size="sm" mb={4} fw={560}>
            {item.item.title}
          </Text>
          <Text size="sm" c="dimmed" mb="lg">
            {t(mayEdit ? "option.text" : "option.read_only")}
          </Text>
        </>
      ) : null}
      {item && editing ? <OptionForm item={item.item} option={editing} onClose={leaveForm} /> : null}
      {item && !editing ? (
        <Options item={item} mayEdit={mayEdit} mayRemove={mayChange(view.state)} onEdit={setEditing} isBack={isBack} />
      ) : null}
    </Drawer>
  );
}
