// SPDX-License-Identifier: Apache-2.0
// The look of Espalier as a Mantine theme: leaf green, clay, slate, the greys of a wall in shade, one typeface. Colours
// that differ between light and dark are variables in tokens.css, so that a component names a meaning and never a shade.
import { createTheme, type MantineColorsTuple } from "@mantine/core";

const leaf: MantineColorsTuple = [
  "#eef6f1",
  "#dfeee5",
  "#bcdcc9",
  "#93c7aa",
  "#6bb890",
  "#43a076",
  "#2f8460",
  "#1f6b4a",
  "#17553a",
  "#103d2a",
];

const clay: MantineColorsTuple = [
  "#fdf5ed",
  "#fbeadc",
  "#f4d0b2",
  "#eab184",
  "#df935b",
  "#d27a34",
  "#c0662a",
  "#a8501c",
  "#7f3d14",
  "#5a2b0f",
];

const slate: MantineColorsTuple = [
  "#eef4fa",
  "#e3edf6",
  "#c3d8eb",
  "#9bbfde",
  "#72a3cf",
  "#4d88bb",
  "#38719f",
  "#2d6291",
  "#244f76",
  "#1a3a58",
];

const red: MantineColorsTuple = [
  "#fdf0ee",
  "#fbe6e3",
  "#f3b5ae",
  "#ea8b81",
  "#e0665a",
  "#d24a3d",
  "#c4382c",
  "#b3261e",
  "#8f1e18",
  "#6b1712",
];

// Mantine draws its dark scheme from this scale: 0 is text, 7 is the page.
const dark: MantineColorsTuple = [
  "#e4ebe6",
  "#b9c5bd",
  "#a3b0a8",
  "#74847b",
  "#414e47",
  "#29332d",
  "#1e2722",
  "#171e1a",
  "#0f1512",
  "#0a0f0c",
];

const gray: MantineColorsTuple = [
  "#f4f7f4",
  "#eaf0ec",
  "#dce5df",
  "#cdd8d1",
  "#b9c6be",
  "#8a9990",
  "#64726a",
  "#54625a",
  "#303b35",
  "#16211b",
];

interface ThemeWords {
  /** Names the button that empties a choice. */
  clear: string;
  /** Names the button that closes a dialog. */
  close: string;
  /** Numbers are typed with the language's own. */
  decimalSeparator: string;
}

/** Sizes in rem, lines as a share of them: docs/design-system.md says what each is for. */
const letters = {
  fontSizes: { xs: "0.75rem", sm: "0.875rem", md: "0.9375rem", lg: "1.0625rem", xl: "1.3125rem" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.55", lg: "1.5", xl: "1.35" },
  headings: {
    fontWeight: "650",
    sizes: {
      h1: { fontSize: "1.875rem", lineHeight: "1.15" },
      h2: { fontSize: "1.0625rem", lineHeight: "1.35" },
      h3: { fontSize: "0.9375rem", lineHeight: "1.4" },
    },
  },
};

export function themeWith({ clear, close, decimalSeparator }: ThemeWords) {
  const dialog = {
    closeButtonProps: { "aria-label": close },
    overlayProps: { backgroundOpacity: 1 },
    styles: { title: { fontSize: "1.0625rem", fontWeight: 650 } },
  };
  return createTheme({
    primaryColor: "leaf",
    primaryShade: 7,
    colors: { leaf, clay, slate, red, dark, gray },
    black: "#16211b",
    defaultRadius: "md",
    cursorType: "pointer",
    respectReducedMotion: true,
    fontFamily: "'Hanken Grotesk Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
    fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'Liberation Mono', monospace",
    ...letters,
    spacing: { xs: "0.5rem", sm: "0.75rem", md: "1rem", lg: "1.5rem", xl: "2rem" },
    radius: { xs: "3px", sm: "5px", md: "7px", lg: "10px", xl: "20px" },
    components: {
      // Two words at most: a narrow column makes room for them instead of cutting them off.
      Badge: { defaultProps: { tt: "none", fw: 560, miw: "max-content", radius: "sm", variant: "light" } },
      Button: { defaultProps: { fw: 580 } },
      Modal: { defaultProps: { ...dialog, centered: true, radius: "lg" } },
      NumberInput: { defaultProps: { decimalSeparator } },
      MultiSelect: { defaultProps: { clearButtonProps: { "aria-label": clear } } },
      Select: { defaultProps: { allowDeselect: false, clearButtonProps: { "aria-label": clear } } },
      Drawer: { defaultProps: { ...dialog, position: "right", size: "lg" } },
      SegmentedControl: { defaultProps: { withItemsBorders: false } },
      Tooltip: { defaultProps: { withArrow: true, openDelay: 250, color: "dark.6" } },
      Loader: { defaultProps: { type: "dots" } },
      SpotlightAction: { defaultProps: { highlightColor: "leaf" } },
    },
  });
}
