import type { Lang } from "@vanstervind/core";
import { box, figuresIn, type Html, html, orderOf, page, sheetStyles, stopBoxes, walkRuns } from "@vanstervind/page";
import type { Turf } from "@vanstervind/turf-splitting";
import { floorsOf, type ListedAddress } from "@vanstervind/turf-splitting/addresses";
import type { DayPlan } from "../day-plan.ts";
import type { Walk } from "../steps/outing.ts";
import type { Town } from "../town.ts";
import { nameOf, sheet, sheetCredit } from "./sheet.ts";

const texts = {
  sv: {
    title: "Första gången",
    head: (turf: string) => `Första gången: en timme i område ${turf}`,
    isNew: "ny",
    doorsTitle: (minutes: string) => `1. Knacka dörr, ungefär ${minutes} minuter`,
    doorsRule: "Gå två och två, säg vilka ni är och tacka för er. X samtal, O ingen hemma.",
    leafletsTitle: (minutes: string) => `2. Dela flygblad, ungefär ${minutes} minuter`,
    leafletsRule: "Kryssa när porten är klar. Ring inte på.",
    after: "Sedan är ni klara. Vill ni gå vidare, fortsätt med lagets gånglista.",
    rule: "Skriv inget om vem som bor var eller vad någon tycker. Den som inte vill ha besök: ring kansliet.",
    doors: "Dörrar",
    leaflets: "Flygblad",
    heads: ["Nr", "Port, kod, hiss", "Dörrar, i ordning"],
    runHeads: ["Nr", "Gata", "Portar i gångordning (brevlådor, om fler än en)"],
    code: "Kod",
    lift: "Hiss",
    noLift: "Ingen hiss",
    floor: (floor: number) => (floor === 0 ? "entréplan" : floor < 0 ? "källarplan" : `${floor} tr`),
    none: "Ingen är ny i dag, eller så finns ingen port som hinns med på en halvtimme.",
    map: "Kartan: runda märken är dörrar, fyrkantiga är flygblad.",
  },
  en: {
    title: "The first time",
    head: (turf: string) => `The first time: an hour in turf ${turf}`,
    isNew: "new",
    doorsTitle: (minutes: string) => `1. Knock on doors, about ${minutes} minutes`,
    doorsRule: "Go in pairs, say who you are, and thank them. X talked, O nobody home.",
    leafletsTitle: (minutes: string) => `2. Leave leaflets, about ${minutes} minutes`,
    leafletsRule: "Tick when an entrance is done. Ring at no door.",
    after: "Then you are done. If you want to go on, take the team's walk sheet.",
    rule: "Write nothing about who lives where or what anybody thinks. Whoever wants no visits: call the office.",
    doors: "Doors",
    leaflets: "Leaflets",
    heads: ["No.", "Entrance, code, lift", "Doors, in order"],
    runHeads: ["No.", "Street", "Entrances in walking order (letterboxes, if more than one)"],
    code: "Code",
    lift: "Lift",
    noLift: "No lift",
    floor: (floor: number) => (floor === 0 ? "entry" : floor < 0 ? "basement" : `floor ${floor}`),
    none: "Nobody is new today, or no entrance can be done in half an hour.",
    map: "The map: round marks are doors, square ones are leaflets.",
  },
} as const;

/** A sheet for each team with somebody new: half an hour of doors, half an hour of leaflets, and how to go about it. */
export const firstWalkSheets = ({ town, outing }: DayPlan, lang: Lang): string => {
  const t = texts[lang];
  const homes = new Map(town.addresses.map((address) => [address.id, address]));
  const sheets = outing.walks.flatMap((walk) =>
    walk.kit === null || walk.kit.doors.length === 0 ? [] : [firstWalk(walk, outing.beginners, homes, town, lang)],
  );
  return page(
    t.title,
    lang,
    sheetStyles,
    sheets.length === 0
      ? html`<article class="sheet"><h1>${t.title}</h1><p>${t.none}</p><p class="small muted">${sheetCredit(town, lang)}</p></article>`
      : html`${sheets}`,
  );
};

const firstWalk = (
  { team, members, turf, kit }: Walk,
  beginners: ReadonlySet<string>,
  homes: ReadonlyMap<string, ListedAddress>,
  town: Town,
  lang: Lang,
): Html => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const { doors, leaflets, minutes } = kit!;
  const of = (ids: readonly string[]): Turf["stops"] => turf.stops.filter(({ id }) => ids.includes(id));
  const [knocked, dropped] = [of(doors), of(leaflets)];
  const households = (stops: Turf["stops"]): string => f.whole(stops.reduce((sum, stop) => sum + stop.households, 0));
  const who = members.map((id) => (beginners.has(id) ? `${id} (${t.isNew})` : id)).join(", ");
  // Numbers go on from the doors to the leaflets, as on the map.
  const runs = walkRuns([...knocked, ...dropped]);
  const leafletRuns = runs
    .map((run) => run.filter(({ order }) => order > knocked.length))
    .filter((run) => run.length > 0);
  return sheet(
    {
      title: t.head(turf.id),
      aside: `${team}: ${who}`,
      stops: [...knocked, ...dropped],
      squaresFrom: knocked.length + 1,
      facts: [
        [t.doors, households(knocked)],
        [t.leaflets, households(dropped)],
      ],
      who,
      body: html`<p class="small">${t.map} ${t.rule}</p>
<h2>${t.doorsTitle(f.whole(minutes.doors))}</h2>
<p class="small">${t.doorsRule}</p>
<table class="list"><thead><tr>${t.heads.map((head) => html`<th>${head}</th>`)}</tr></thead><tbody>${knocked.map(
        (stop, index) => html`
<tr><td>${index + 1}</td><td><b>${nameOf(stop)}</b><br>${accessTo(stop, lang)}</td><td>${doorBoxes(stop, homes, lang)}</td></tr>`,
      )}</tbody></table>
${
  dropped.length === 0
    ? null
    : html`<h2>${t.leafletsTitle(f.whole(minutes.leaflets))}</h2>
<p class="small">${t.leafletsRule}</p>
<table class="list"><thead><tr>${t.runHeads.map((head) => html`<th>${head}</th>`)}</tr></thead><tbody>${leafletRuns.map(
        (run) => html`
<tr><td>${orderOf(run)}</td><td><b>${run[0]!.stop.street}</b></td><td>${stopBoxes(run)}</td></tr>`,
      )}</tbody></table>`
}
<p>${t.after}</p>`,
    },
    town,
    lang,
  );
};

const accessTo = ({ doorCode, lift, accessNote }: Turf["stops"][number], lang: Lang): string => {
  const t = texts[lang];
  const way = lift === true ? t.lift : lift === false ? t.noLift : null;
  return [doorCode === null ? null : `${t.code} ${doorCode}`, way, accessNote]
    .filter((part) => part !== null)
    .join(". ");
};

/** A box for each household, floor by floor where floors are known. */
const doorBoxes = (
  { addressIds }: Turf["stops"][number],
  homes: ReadonlyMap<string, ListedAddress>,
  lang: Lang,
): readonly Html[] =>
  floorsOf(addressIds.flatMap((id) => homes.get(id) ?? [])).map(
    ({ floor, homes: there }) =>
      html`<div>${floor === null ? null : html`<span class="floor">${texts[lang].floor(floor)}</span>`}${there.map(
        ({ unit, households }) =>
          Array.from({ length: households }, () => html`<span class="chip">${box} ${unit ?? ""}</span> `),
      )}</div>`,
  );
