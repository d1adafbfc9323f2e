// SPDX-License-Identifier: Apache-2.0
// Who adds values to a KPI: its owner and the people team.
import type { components } from "@/api/schema";
import { useCan, useMe } from "@/api/session";

export function useMayValue() {
  const { person_id } = useMe();
  const managesAll = useCan("goals.manage");
  return (kpi: Pick<components["schemas"]["KpiView"], "owner_id">) =>
    managesAll || (person_id !== null && person_id === kpi.owner_id);
}
