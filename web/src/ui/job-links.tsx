// SPDX-License-Identifier: Apache-2.0
// Jobs named in a sentence, each leading to its page.
import { Fragment } from "react";
import { TextLink } from "./links";

export function JobLinks({ jobs }: { jobs: readonly { job_id: string; title: string }[] }) {
  return jobs.map(({ job_id, title }, index) => (
    <Fragment key={job_id}>
      {index > 0 ? ", " : ""}
      <TextLink to="/jobs/$jobId" params={{ jobId: job_id }} size="sm" underline="always">
        {title}
      </TextLink>
    </Fragment>
  ));
}
