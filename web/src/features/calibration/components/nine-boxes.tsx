// SPDX-License-Identifier: Apache-2.0
// The nine boxes: potential upwards, the rating to the right. A table on a desk; on a phone the boxes that somebody is in,
// below each other. Who may change ratings opens a person from here.
import { Stack, Text, UnstyledButton } from "@mantine/core";
import { IconLayoutGrid } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";
import { useOnPhone } from "@/ui/use-on-phone";
import { isCompared, potentials, type Review, type Session } from "../session";
import classes from "./nine-boxes.module.css";
import type { ViewProps } from "./session-people";

const thirds = [1, 2, 3] as const;
const upwards = [3, 2, 1] as const;

function peopleIn(session: Session, performance: number, potential: number): Review[] {
  const box = session.boxes.find((one) => one.performance === performance && one.potential === potential);
  const ids = new Set(box?.review_ids);
  return session.reviews.filter(({ id }) => ids.has(id));
}

function People({ session, people, onChange }: ViewProps & { people: readonly Review[] }) {
  const { t } = useTranslation();
  if (people.length === 0)
    return (
      <Text size="xs" c="dimmed">
        {t("calibration.nobody_here")}
      </Text>
    );
  return (
    <ul className={classes.inBox}>
      {people.map((review) => (
        <li key={review.id}>
          {session.may_change ? (
            <UnstyledButton className={classes.inBoxButton} onClick={() => onChange(review)}>
              {review.person_name}
            </UnstyledButton>
          ) : (
            review.person_name
          )}
        </li>
      ))}
    </ul>
  );
}

function Grid(props: ViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <table className={classes.boxes} aria-label={t("calibration_view.boxes")}>
      <tbody>
        {upwards.map((potential) => (
          <tr key={potential}>
            <th scope="row">
              {t("calibration.potential_of", { level: t(`potential.${potentials[potential - 1] ?? "low"}`) })}
            </th>
            {thirds.map((performance) => {
              const people = peopleIn(props.session, performance, potential);
              return (
                <td key={performance} data-filled={people.length > 0 || undefined}>
                  {people.length > 0 ? <span className={classes.boxCount}>{format.number(people.length)}</span> : null}
                  <People {...props} people={people} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          {thirds.map((performance) => (
            <th key={performance} scope="col">
              {t(`calibration_third.${performance}`)}
            </th>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

function BoxList(props: ViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const boxes = upwards.flatMap((potential) =>
    [...thirds].reverse().map((performance) => ({
      potential,
      performance,
      people: peopleIn(props.session, performance, potential),
    })),
  );
  return (
    <Stack gap="md">
      {boxes
        .filter(({ people }) => people.length > 0)
        .map(({ potential, performance, people }) => (
          <div key={`${potential} ${performance}`} className={classes.boxAlone}>
            <Text component="h3" size="sm" fw={620}>
              {t("calibration.potential_of", { level: t(`potential.${potentials[potential - 1] ?? "low"}`) })}
              {" · "}
              {t(`calibration_third.${performance}`)}
              {" · "}
              {format.number(people.length)}
            </Text>
            <People {...props} people={people} />
          </div>
        ))}
    </Stack>
  );
}

export function NineBoxes(props: ViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const onPhone = useOnPhone();
  const { session } = props;
  const inBoxes = session.boxes.reduce((sum, { review_ids }) => sum + review_ids.length, 0);
  const outside = session.reviews.filter((review) => isCompared(session, review)).length - inBoxes;
  return (
    <Section title={t("calibration_view.boxes")} description={t("calibration.boxes_text")}>
      {inBoxes > 0 ? (
        <>
          {onPhone ? <BoxList {...props} /> : <Grid {...props} />}
          {outside > 0 ? (
            <Text size="sm" c="dimmed" mt="sm">
              {t("calibration.not_in_box", { count: outside, number: format.number(outside) })}
            </Text>
          ) : null}
        </>
      ) : (
        <EmptyState icon={IconLayoutGrid} title={t("calibration.no_boxes")} text={t("calibration.no_boxes_text")} />
      )}
    </Section>
  );
}
