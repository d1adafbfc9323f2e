// SPDX-License-Identifier: Apache-2.0
// The name of a person of whom only the id is at hand, as in what two versions differ in.
import { api } from "@/api/client";
import { fullName } from "@/lib/names";

export function NameOfPerson({ id }: { id: string }) {
  const read = api.useQuery(
    "get",
    "/api/v1/people/{person_id}",
    { params: { path: { person_id: id } } },
    { enabled: id !== "" },
  );
  return read.data ? fullName(read.data.person) : "–";
}
