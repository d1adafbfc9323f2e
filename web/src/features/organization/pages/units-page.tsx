// SPDX-License-Identifier: Apache-2.0
// The units of the organisation as the tree they are. The people team adds, renames and moves them here.
import { Button, Group, TextInput } from "@mantine/core";
import { IconSearch, IconSitemap } from "@tabler/icons-react";
import { useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { allNodes, levelsToOpen, matchingNodes, type UnitNode, unitTree } from "@/lib/unit-tree";
import { EmptyState } from "@/ui/empty-state";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Panel } from "@/ui/section";
import { UnitBranch } from "../components/unit-branch";
import classes from "../components/unit-branch.module.css";
import { AddUnit, EditUnit } from "../components/unit-form";

type UnitLine = components["schemas"]["UnitLine"];
type Dialog = { add: string | null } | { edit: UnitLine } | null;

/** Rows a page shows at a glance: so far the tree is open at first. */
const glance = 60;
/** Above this many units the tree is found through, not opened as a whole. */
const manyUnits = 300;

function Tree({ units, show }: { units: readonly UnitLine[]; show: (dialog: Dialog) => void }) {
  const { t } = useTranslation();
  const mayChange = useCan("organization.manage");
  const [text, setText] = useState("");
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const whole = useMemo(() => unitTree(units), [units]);
  const searched = useDeferredValue(text);
  const shown = matchingNodes(whole, searched);
  const nodes = allNodes(whole);
  const levels = levelsToOpen(whole, glance);
  const isSearching = searched.trim() !== "";
  const isOpen = ({ unit, depth, leadsToMatch = false }: UnitNode) =>
    turned.get(unit.id) ?? (isSearching ? leadsToMatch : depth < levels);
  const addBelow = (parent: UnitLine) => {
    // What is added there should be seen there.
    setTurned((now) => new Map(now).set(parent.id, true));
    show({ add: parent.id });
  };
  const turnAll = (open: boolean) => setTurned(new Map(nodes.map((node) => [node.unit.id, open])));
  return (
    <>
      <Group gap="sm" p="md">
        <TextInput
          flex="1 1 220px"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setTurned(new Map());
          }}
          placeholder={t("units.search")}
          aria-label={t("units.search")}
          leftSection={<IconSearch size={16} aria-hidden />}
        />
        {nodes.length > manyUnits ? null : (
          <Button variant="default" onClick={() => turnAll(true)}>
            {t("units.open_all")}
          </Button>
        )}
        <Button variant="default" onClick={() => turnAll(false)}>
          {t("units.close_all")}
        </Button>
      </Group>
      {shown.length === 0 ? (
        <EmptyState icon={IconSitemap} title={t("units.nothing")} text={t("units.nothing_text")} />
      ) : (
        <ul className={classes.tree} aria-label={t("place.units")}>
          {shown.map((node) => (
            <UnitBranch
              key={node.unit.id}
              node={node}
              isOpen={isOpen}
              toggle={(one) => setTurned((now) => new Map(now).set(one.unit.id, !isOpen(one)))}
              actions={mayChange ? { add: addBelow, edit: (unit) => show({ edit: unit }) } : null}
            />
          ))}
        </ul>
      )}
    </>
  );
}

export function UnitsPage() {
  const { t } = useTranslation();
  const mayChange = useCan("organization.manage");
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = () => setDialog(null);
  const units = api.useQuery("get", "/api/v1/units");
  const addButton = mayChange ? <Button onClick={() => setDialog({ add: null })}>{t("units.add")}</Button> : null;
  return (
    <Page>
      <PageHeader title={t("place.units")} subtitle={t("units.subtitle")} actions={addButton} />
      <Panel>
        <Loaded query={units} skeleton={<RowsSkeleton rows={8} height={36} />}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={IconSitemap} title={t("units.empty")} text={t("units.empty_text")}>
                {addButton}
              </EmptyState>
            ) : (
              <Tree units={items} show={setDialog} />
            )
          }
        </Loaded>
      </Panel>
      {dialog && "add" in dialog ? <AddUnit parentId={dialog.add} onClose={close} /> : null}
      {dialog && "edit" in dialog ? <EditUnit unit={dialog.edit} onClose={close} /> : null}
    </Page>
  );
}
