import { type Html, html } from "@vanstervind/page";
import type { Row, Shape } from "../data/tables.ts";

const outlines: Readonly<Record<Shape, string>> = {
  circle: "M5 1a4 4 0 1 1 0 8a4 4 0 1 1 0-8z",
  square: "M1.4 1.4h7.2v7.2h-7.2z",
  triangle: "M5 1L9.3 8.8H.7z",
  diamond: "M5 .4L9.6 5L5 9.6L.4 5z",
  cross: "M3.4.8h3.2v2.6h2.6v3.2H6.6v2.6H3.4V6.6H.8V3.4h2.6z",
};

/** The mark of an organisation: filled for what is sure, hollow for what may be. Shapes tell them apart without colour. */
export const mark = ({ shape, colour }: Pick<Row<"organisations">, "shape" | "colour">, sure: boolean): Html =>
  html`<svg class="mark" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true"><path d="${outlines[shape]}" fill="${sure ? colour : "#fff"}" stroke="${colour}" stroke-width="1.4"/></svg>`;
