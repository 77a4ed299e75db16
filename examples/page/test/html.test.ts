import fc from "fast-check";
import { expect, test } from "vitest";
import { html } from "../src/html.ts";
import { page } from "../src/page.ts";
import { reportHead } from "../src/report-head.ts";
import { pageFaults } from "../src/scan-html.ts";

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

test("a page that loads, leads away or leaks is told", () => {
  const faultsOf = (body: string) => pageFaults(page("t", "en", "", { markup: body }));
  expect(faultsOf(`<h2 id="a">a</h2><a href="#a">a</a><a href="b.html">b</a>`)).toEqual([]);
  expect(faultsOf(`<img src="a.png"><a href="#b">b</a><a href="https://c">c</a>${undefined}`)).toEqual([
    "loads by <img>",
    "#b is not here",
    "https://c is not here",
    "undefined",
  ]);
  expect(faultsOf("<p>")).not.toEqual([]);
});

test("the head of a report has its sections, and a notice only where something is made up", () => {
  const head = { title: "T", lead: "L", nav: { a: "<A>" }, cards: [["1", "one"]] as const };
  const { markup } = reportHead({ ...head, notice: null });
  expect(markup).toContain('<a href="#a">&lt;A&gt;</a>');
  expect(markup).toContain("<li><b>1</b>one</li>");
  expect(markup).not.toContain("badge");
  expect(reportHead({ ...head, notice: "made up", aside: "small" }).markup).toMatch(/badge bad">made up[\s\S]*small/);
});
