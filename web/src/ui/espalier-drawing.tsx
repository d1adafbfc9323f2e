// SPDX-License-Identifier: Apache-2.0
// The program's motif as a quiet drawing: wires, a stem between them, and branches trained along them. In one colour, the
// text's; it says nothing that words beside it do not.
interface EspalierDrawingProps {
  className?: string | undefined;
  /** How many wires have branches already, from below: a young tree has few. */
  grown: 1 | 2 | 3;
}

const wires = [62, 40, 18];
const reach = [84, 66, 44];

function Branch({ y, side, length }: { y: number; side: 1 | -1; length: number }) {
  const end = 100 + side * length;
  return (
    <>
      <path
        d={`M100 ${y + 14}C100 ${y + 4} ${100 + side * 6} ${y} ${100 + side * 18} ${y}H${end}`}
        strokeWidth="2.500"
      />
      {[0.5, 0.78].map((share) => (
        <path
          key={share}
          d={`M${100 + side * length * share} ${y}q${side * 1} -7 ${side * 7} -8q${side * 1} 7 ${-side * 7} 8`}
          fill="currentColor"
          stroke="none"
        />
      ))}
      <circle cx={end} cy={y} r="2.600" fill="currentColor" stroke="none" />
    </>
  );
}

export function EspalierDrawing({ className, grown }: EspalierDrawingProps) {
  const top = (wires[grown - 1] ?? 18) - 10;
  return (
    <svg
      viewBox="0 0 200 90"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      {wires.map((y) => (
        <path key={y} d={`M4 ${y}H196`} strokeWidth="1" strokeDasharray="1 5" />
      ))}
      <path d={`M100 88V${top}`} strokeWidth="2.800" />
      {wires.slice(0, grown).map((y, index) => (
        <g key={y}>
          <Branch y={y} side={-1} length={reach[index] ?? 0} />
          <Branch y={y} side={1} length={(reach[index] ?? 0) - 12} />
        </g>
      ))}
    </svg>
  );
}
