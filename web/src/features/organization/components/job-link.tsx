import { TextLink } from "@/ui/links";

export function JobLink({ job }: { job: { id: string; title: string } | null | undefined }) {
  if (!job) return "–";
  return (
    <TextLink to="/jobs/$jobId" params={{ jobId: job.id }} size="sm">
      {job.title}
    </TextLink>
  );
}
