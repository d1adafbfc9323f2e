// SPDX-License-Identifier: Apache-2.0
// A course of values so small that it stands in a row. It shows a direction; the figures are in words or a table beside it.
const size = { width: 72, height: 20, edge: 3 };

interface SparklineProps {
  /** In equal steps of time; null where nothing is known. */
  values: readonly (number | null)[];
  lowest: number;
  highest: number;
}

export function Sparkline({ values, lowest, highest }: SparklineProps) {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const last = known.at(-1);
  const inner = { width: size.width - 2 * size.edge, height: size.height - 2 * size.edge };
  const x = (index: number) => size.edge + (inner.width * index) / Math.max(1, values.length - 1);
  const y = (value: number) => size.edge + inner.height * (1 - (value - lowest) / (highest - lowest));
  const points = known.map(({ value, index }) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`);
  return (
    <svg width={size.width} height={size.height} fill="none" aria-hidden="true" focusable="false">
      <path d={`M${size.edge} ${size.height - 1.5}H${size.width - size.edge}`} stroke="var(--line-strong)" />
      <polyline points={points.join(" ")} stroke="var(--level-fill)" strokeWidth="1.75" strokeLinejoin="round" />
      {last ? <circle cx={x(last.index)} cy={y(last.value)} r="2.4" fill="var(--level-fill)" /> : null}
    </svg>
  );
}
