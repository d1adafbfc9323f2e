// SPDX-License-Identifier: Apache-2.0
// What was lately opened from the search, kept in this browser and for this account only.
import { readLocalStorageValue, useLocalStorage } from "@mantine/hooks";

export interface Finding {
  kind: "person" | "unit" | "job" | "competency" | "plan" | "goal" | "offering";
  id: string;
  label: string;
  detail: string;
}

const kept = 6;
const keyFor = (accountId: string) => `espalier.recent.${accountId}`;

const isFinding = (value: unknown): value is Finding =>
  typeof value === "object" && value !== null && ["kind", "id", "label", "detail"].every((key) => key in value);

export function recentFindings(accountId: string): Finding[] {
  const stored: unknown = readLocalStorageValue({ key: keyFor(accountId) });
  return Array.isArray(stored) ? stored.filter(isFinding) : [];
}

/** Nothing of what one account opened stays in a browser that it has left. */
export function forgetFindings(accountId: string): void {
  localStorage.removeItem(keyFor(accountId));
}

/** Puts it first. */
export function useNoteFinding(accountId: string): (finding: Finding) => void {
  const [, setRecent] = useLocalStorage<Finding[]>({ key: keyFor(accountId), defaultValue: [] });
  return (finding) =>
    setRecent(
      [finding, ...recentFindings(accountId).filter((one) => one.kind !== finding.kind || one.id !== finding.id)].slice(
        0,
        kept,
      ),
    );
}
