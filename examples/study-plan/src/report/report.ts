import type { Lang } from "@vanstervind/core";
import { figuresIn, footer, html, page, reportHead, reportStyles, sourcesSection } from "@vanstervind/page";
import { sourcesOf } from "@vanstervind/storstockholm";
import type { DistrictStudies } from "../plan-studies.ts";
import { circlesSection } from "./circles-section.ts";
import { gapsSection } from "./gaps-section.ts";
import { isInTime, peopleSection } from "./people-section.ts";
import { seatsSection } from "./seats-section.ts";

const usedTables: readonly string[] = [
  "municipalities",
  "associations",
  "members",
  "roles",
  "venues",
  "studyUnits",
  "studySessions",
  "participations",
  "completions",
];

const texts = {
  sv: {
    title: "Studieplan, våren 2026 till hösten 2027",
    lead: "Vem som behöver vilka studier, vem som har erbjudits dem, vilka kurser som stänger luckorna och vad som hinns med före valet.",
    notice:
      "Medlemmar, roller, tillfällen, cirklar och ledare är påhittade; kommunerna och avstånden är verkliga. Siffrorna säger inget om någon förening.",
    office:
      "Sidan är för studieorganisatörens eget bruk. Personer står med pseudonym. Det som får lämnas ut är bilden av täckningen, där små tal är dolda.",
    later:
      "Medlemmar och föreningar som kommer till senare finns inte med: inget läggs till utöver de påhittade uppgifterna. Räkna om när registret har ändrats.",
    nav: { gaps: "Luckor", seats: "Kurser", people: "Listtoppar", circles: "Cirklar och köer", sources: "Källor" },
    cards: {
      members: "medlemmar",
      courses: "nya kurser för listtoppar, styrelser och valda",
      sessions: "tillfällen så att alla erbjuds",
      toppers: "listtoppar utan väg i tid med det utlysta",
      bodies: "föreningar, styrelser och valberedningar utan handboken",
    },
    sources: "Vad det bygger på",
  },
  en: {
    title: "Study plan, spring 2026 to autumn 2027",
    lead: "Who needs which studies, who has been offered them, which courses close the gaps, and what can be done before the election.",
    notice:
      "Members, roles, sessions, circles and leaders are made up; the municipalities and distances are real. The figures say nothing of any association.",
    office:
      "The page is for the study organiser's own use. People stand under pseudonyms. What may be passed on is the picture of coverage, where small counts are hidden.",
    later:
      "Members and associations that come in later are not here: nothing is added beyond the made-up data. Count anew when the register has changed.",
    nav: { gaps: "Gaps", seats: "Courses", people: "List-toppers", circles: "Circles and queues", sources: "Sources" },
    cards: {
      members: "members",
      courses: "new courses for list-toppers, boards and elected",
      sessions: "sessions so that all are offered",
      toppers: "list-toppers with no way in time by what is announced",
      bodies: "associations, boards and committees without the handbook",
    },
    sources: "What it rests on",
  },
} as const;

const styles = `${reportStyles}
h4 { margin: .75rem 0 .25rem; font-size: .9375rem; }
tbody th { font-weight: 600; }
#people tbody th { white-space: nowrap; }
.matrix svg { max-height: none; min-width: 34rem; width: 44rem; }
.renewals { max-width: 52rem; }
.renewals tbody th { white-space: nowrap; }
.renewals .num { white-space: normal; overflow-wrap: anywhere; }
.circles { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1rem; padding: 0; list-style: none; }
.circles > li { background: var(--tint); padding: .75rem 1rem; break-inside: avoid; }
.circles p { margin: .25rem 0; }
.circles .reasons { font-size: .875rem; }
@media screen and (max-width: 46rem) {
  .renewals :is(th, td) { padding: .25rem; font-size: .75rem; }
  .courses :is(th, td) { padding: .25rem .25rem; font-size: .75rem; }
}
@media print {
  /* A page of its own at most: a row must not be cut in two. */
  .matrix svg { width: auto; max-width: 100%; height: auto; max-height: 24cm; min-width: 0; }
}
`;

/** The whole study plan as one page that opens anywhere. */
export const report = (plan: DistrictStudies, lang: Lang): string => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const { district, gaps, seats, offers, toppers } = plan;
  const used = district.provenance.filter(({ table }) => usedTables.includes(table));
  const sources = sourcesOf(used, lang);
  const handbook = gaps.byRequirement.find(({ key }) => key === "handbook");
  return page(
    t.title,
    lang,
    styles,
    html`${reportHead({
      title: t.title,
      lead: t.lead,
      notice: used.some(({ syntheticRows }) => syntheticRows > 0) ? t.notice : null,
      aside: t.office,
      nav: t.nav,
      cards: [
        [f.whole(district.members.length), t.cards.members],
        [f.whole(seats?.plan.courses.length ?? 0), t.cards.courses],
        [f.whole(offers?.plan.courses.length ?? 0), t.cards.sessions],
        [f.whole(toppers.filter((row) => !isInTime(row.announced)).length), t.cards.toppers],
        [f.whole((handbook?.statuses.missing ?? 0) + (handbook?.statuses.expired ?? 0)), t.cards.bodies],
      ],
    })}
<main>
${gapsSection(plan, lang, f)}
${seatsSection(plan, lang, f)}
${peopleSection(plan, lang, f)}
${circlesSection(plan, lang, f)}
${sourcesSection(t.sources, sources, t.later)}
</main>
${footer(sources)}`,
  );
};
