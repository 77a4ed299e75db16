import { expect, test } from "vitest";
import { footer, html, sourcesSection } from "../src/index.ts";

const sources = [
  { text: "Areas <2022>", credits: ["Kartverket", "SCB"] },
  { text: "Results", credits: ["SCB"] },
  { text: "Made up", credits: [] },
];

test("a page says what it rests on, as text", () => {
  const { markup } = sourcesSection("Sources", sources, "That is all.");
  expect(markup).toContain("<li>Areas &lt;2022&gt;</li><li>Results</li><li>Made up</li>");
  expect(markup).toContain("<p>That is all.</p>");
});

test("whoever is to be named stands once at the foot, before the rest", () => {
  expect(footer(sources, html`<b>x</b>`).markup).toBe("<footer>Kartverket · SCB · <b>x</b></footer>");
  expect(footer([], "alone").markup).toBe("<footer>alone</footer>");
  expect(footer([]).markup).toBe("<footer></footer>");
});
