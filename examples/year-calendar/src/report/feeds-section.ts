import { explainReading } from "@vanstervind/event-scheduling/reader";
import { type Html, html } from "@vanstervind/page";
import type { Feed } from "../steps/feeds.ts";
import { type SectionInput, sentences, table } from "./section.ts";

const texts = {
  sv: {
    title: "Kalendrar att prenumerera på",
    lead: "Lägg filerna på en webbplats och ge adressen till kalendern i telefonen. Samma händelser ger samma byte, så att en server kan svara att inget har ändrats.",
    heads: ["Fil", "Vad", "Storlek", "Etikett (ETag)"],
    busy: "bara när, inte vad",
    notices: "Vad som lagades i andras filer",
    noticeHeads: ["Fil", "Anmärkningar"],
    times: (count: number) => (count === 1 ? "" : ` (${count} gånger)`),
  },
  en: {
    title: "Calendars to subscribe to",
    lead: "Put the files on a web site and give the address to the calendar of a phone. The same events give the same bytes, so that a server can answer that nothing has changed.",
    heads: ["File", "What", "Size", "Tag (ETag)"],
    busy: "only when, not what",
    notices: "What was mended in the files of others",
    noticeHeads: ["File", "Notes"],
    times: (count: number) => (count === 1 ? "" : ` (${count} times)`),
  },
} as const;

/** The feeds that were written, and what was wrong with the files that were read. */
export const feedsSection = ({ plan, lang, figures }: SectionInput, feeds: readonly Feed[]): Html => {
  const t = texts[lang];
  const noted = plan.data.calendars.filter(({ notices }) => notices.length > 0);
  return html`<section id="feeds"><h2>${t.title}</h2><p>${t.lead}</p>
${table(
  t.heads,
  feeds.map(({ file, name, content, etag, busyOnly }) => [
    html`<a href="${file}">${file}</a>`,
    busyOnly ? `${name[lang]}: ${t.busy}` : name[lang],
    `${figures.whole(Math.ceil(new TextEncoder().encode(content).length / 1024))} kB`,
    html`<code>${etag}</code>`,
  ]),
)}
<h3>${t.notices}</h3>${table(
    t.noticeHeads,
    noted.map(({ organisation, notices }) => {
      // One example of each sort of fault, and how often it is there.
      const sorts = [...new Set(notices.map(({ code }) => code))].map((code) => {
        const same = notices.filter((notice) => notice.code === code);
        return `${explainReading(same[0]!, lang)}${t.times(same.length)}`;
      });
      return [organisation.file, sentences(sorts)];
    }),
  )}</section>`;
};
