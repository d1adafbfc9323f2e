// SPDX-License-Identifier: Apache-2.0
// Everything about one item, beside its plan and at an address of its own (?item=).
import { Drawer } from "@mantine/core";
import { type KeyboardEvent, lazy, Suspense } from "react";
import type { components } from "@/api/schema";
import { RowsSkeleton } from "@/ui/loaded";
import type { PlanComments } from "./item-parts";

const ItemParts = lazy(() => import("./item-parts"));

/** Only a press inside the drawer closes it: Escape in a dialog above it is that dialog's. */
function closesOnEscape(onClose: () => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const isTaken = target.getAttribute("data-mantine-stop-propagation") === "true";
    if (event.key === "Escape" && !isTaken && event.currentTarget.contains(target)) onClose();
  };
}

interface ItemDetailProps {
  view: components["schemas"]["PlanView"];
  /** null while closed. */
  item: components["schemas"]["PlanItemView"] | null;
  comments: PlanComments;
  onClose: () => void;
}

export function ItemDetail({ view, item, comments, onClose }: ItemDetailProps) {
  return (
    <Drawer
      opened={item !== null}
      onClose={onClose}
      closeOnEscape={false}
      onKeyDown={closesOnEscape(onClose)}
      size="min(640px, 100%)"
      title={item?.item.title}
    >
      {item ? (
        <Suspense fallback={<RowsSkeleton />}>
          <ItemParts key={item.item.id} view={view} item={item} comments={comments} />
        </Suspense>
      ) : null}
    </Drawer>
  );
}
