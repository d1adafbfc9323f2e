// SPDX-License-Identifier: Apache-2.0
// The program's idea as a drawing: an espalier whose wires are what a job asks and whose branches are what people learn.
import { useTranslation } from "react-i18next";

const wires = [300, 220, 140, 60];

function Branch({ y, side, reach }: { y: number; side: 1 | -1; reach: number }) {
  const end = 200 + side * reach;
  return (
    <g>
      <path
        d={`M200 ${y + 52} C ${200 + side * 12} ${y + 14}, ${200 + side * 34} ${y}, ${200 + side * 64} ${y} L ${end} ${y}`}
        stroke="#92c7a8"
        strokeWidth="5"
      />
      {[0.42, 0.7, 1].map((share) => (
        <ellipse
          key={share}
          cx={200 + side * reach * share}
          cy={y - 11}
          rx="7"
          ry="12"
          fill={share === 1 ? "#e6a67a" : "#6db38c"}
          transform={`rotate(${side * 24} ${200 + side * reach * share} ${y - 11})`}
        />
      ))}
    </g>
  );
}

export function LoopPicture() {
  const { t } = useTranslation();
  const labels = [t("sign_in.wire_job"), t("sign_in.wire_evidence"), t("sign_in.wire_plan"), t("sign_in.wire_effect")];
  return (
    <svg
      viewBox="0 0 400 380"
      width="100%"
      style={{ maxWidth: 400 }}
      fill="none"
      strokeLinecap="round"
      aria-hidden="true"
    >
      {wires.map((y, index) => (
        <g key={y}>
          <path d={`M20 ${y} H380`} stroke="#38875f" strokeWidth="1.5" strokeDasharray="2 7" />
          <text x="20" y={y + 20} fill="#b9dbc6" fontSize="12.5">
            {labels[index]}
          </text>
        </g>
      ))}
      <path d="M200 368 V40" stroke="#92c7a8" strokeWidth="7" />
      <path d="M150 370 H250" stroke="#38875f" strokeWidth="3" />
      {wires.map((y, index) => (
        <g key={y}>
          <Branch y={y} side={-1} reach={150 - index * 24} />
          <Branch y={y} side={1} reach={160 - index * 30} />
        </g>
      ))}
    </svg>
  );
}
