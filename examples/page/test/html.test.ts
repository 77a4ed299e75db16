import fc from "fast-check";
import { expect, test } from "vitest";
import { html } from "../src/html.ts";

test("no text can open a tag, close an attribute or start an entity", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const { markup } = html`<p title="${text}">${text}</p>`;
      const inside = markup.slice('<p title="'.length, -"</p>".length);
      expect(inside.split('">')).toHaveLength(2);
      expect(inside.replace('">', "")).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
    }),
  );
});

test("markup and lists of it are kept, nothing is nothing", () => {
  const items = ["a", "<b>"].map((item) => html`<li>${item}</li>`);
  expect(html`<ul>${items}${null}${undefined}${false}${0}</ul>`.markup).toBe("<ul><li>a</li><li>&lt;b&gt;</li>0</ul>");
});
