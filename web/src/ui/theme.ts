// SPDX-License-Identifier: Apache-2.0
// The look of Espalier as a Mantine theme: leaf green, paper greys, one typeface. Colours that differ between light and
// dark are variables in tokens.css, so that a component names a meaning and never a shade.
import { createTheme, type MantineColorsTuple } from "@mantine/core";

const leaf: MantineColorsTuple = [
  "#eef7f1",
  "#dcede2",
  "#b9dbc6",
  "#92c7a8",
  "#6db38c",
  "#4c9d73",
  "#38875f",
  "#2c6f4d",
  "#22583d",
  "#17412c",
];

const clay: MantineColorsTuple = [
  "#fdf3ec",
  "#f8e3d5",
  "#f0c6a9",
  "#e6a67a",
  "#dc8a53",
  "#cb6f35",
  "#b05c29",
  "#8f4a21",
  "#6f3a1b",
  "#502a14",
];

const red: MantineColorsTuple = [
  "#fdf0ee",
  "#fadcd8",
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
  "#e6ebe7",
  "#b9c3bc",
  "#9aa69e",
  "#6d7a72",
  "#3a453e",
  "#2e3832",
  "#232b26",
  "#1a201c",
  "#141916",
  "#0e120f",
];

const gray: MantineColorsTuple = [
  "#f8f7f3",
  "#f1efe9",
  "#e6e3db",
  "#d7d3c9",
  "#bcb8ad",
  "#98968c",
  "#6b6d66",
  "#4c504b",
  "#343834",
  "#1f2421",
];

interface ThemeWords {
  /** Names the button that empties a choice. */
  clear: string;
  /** Names the button that closes a dialog. */
  close: string;
  /** Numbers are typed with the language's own. */
  decimalSeparator: string;
}

export function themeWith({ clear, close, decimalSeparator }: ThemeWords) {
  const dialog = { closeButtonProps: { "aria-label": close }, styles: { title: { fontWeight: 640 } } };
  return createTheme({
    primaryColor: "leaf",
    primaryShade: 7,
    colors: { leaf, clay, red, dark, gray },
    black: "#1f2421",
    defaultRadius: "md",
    cursorType: "pointer",
    respectReducedMotion: true,
    fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
    fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'Liberation Mono', monospace",
    headings: {
      fontWeight: "640",
      sizes: {
        h1: { fontSize: "1.75rem", lineHeight: "1.2" },
        h2: { fontSize: "1.1875rem", lineHeight: "1.35" },
        h3: { fontSize: "1rem", lineHeight: "1.4" },
      },
    },
    radius: { xs: "3px", sm: "5px", md: "8px", lg: "12px", xl: "20px" },
    components: {
      // Two words at most: a narrow column makes room for them instead of cutting them off.
      Badge: { defaultProps: { tt: "none", fw: 560, miw: "max-content" } },
      Button: { defaultProps: { fw: 560 } },
      Modal: { defaultProps: { ...dialog, centered: true, radius: "lg" } },
      NumberInput: { defaultProps: { decimalSeparator } },
      MultiSelect: { defaultProps: { clearButtonProps: { "aria-label": clear } } },
      Select: { defaultProps: { allowDeselect: false, clearButtonProps: { "aria-label": clear } } },
      Drawer: { defaultProps: { ...dialog, position: "right", size: "lg" } },
      Tooltip: { defaultProps: { withArrow: true, openDelay: 250 } },
      Loader: { defaultProps: { type: "dots" } },
      SpotlightAction: { defaultProps: { highlightColor: "leaf" } },
    },
  });
}
