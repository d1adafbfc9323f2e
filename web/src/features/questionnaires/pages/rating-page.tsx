// SPDX-License-Identifier: Apache-2.0
// Rating somebody, as one of the organisation.
import { getRouteApi } from "@tanstack/react-router";
import { api } from "@/api/client";
import { useMe } from "@/api/session";
import { Loaded } from "@/ui/loaded";
import { RatePerson } from "../components/rate-person";

const route = getRouteApi("/signed-in/rating-requests/$raterId");
const address = "/api/v1/rating-requests/{rater_id}";

export function RatingPage() {
  const { raterId } = route.useParams();
  const ownName = useMe().display_name;
  const params = { path: { rater_id: raterId } };
  const form = api.useQuery("get", `${address}/form`, { params }, { refetchOnWindowFocus: false });
  const send = api.useMutation("post", `${address}/answers`, { meta: { quiet: true } });
  const decline = api.useMutation("post", `${address}/decline`, { meta: { quiet: true } });
  return (
    <Loaded query={form} wholePage>
      {(asked) => (
        <RatePerson
          asked={asked}
          writer={[ownName]}
          draftName={`rating.${raterId}`}
          send={(answers) => send.mutateAsync({ params, body: { answers } })}
          decline={(reason) => decline.mutate({ params, body: { reason } })}
          isSending={send.isPending || decline.isPending}
          problem={send.error ?? decline.error}
        />
      )}
    </Loaded>
  );
}
