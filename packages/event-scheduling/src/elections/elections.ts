import type { DecidedDay, Election, ElectionId, ElectionRule } from "./election.ts";

type Limits = Partial<Pick<ElectionRule, "from" | "to" | "confirmedTo">>;

const day = (
  on: ElectionRule["on"],
  id: string,
  sv: string,
  en: string,
  source: string,
  { from = 2006, to = null, confirmedTo = null }: Limits = {},
): ElectionRule => ({ id, title: { sv, en }, on, from, to, source, confirmedTo });

const act = (chapter: string): string => `vallag (2005:837) ${chapter} kap.`;
const church = "svenskakyrkan.se";

/** The days that the Elections Act counts from every election. */
const byAct: readonly ElectionRule[] = [
  day(-50, "utlandsrostkort", "Utlandsröstkort skickade", "Polling cards sent abroad", act("5"), { confirmedTo: 2010 }),
  day(-45, "brevrostning", "Brevröstning från utlandet öppnar", "Postal voting abroad opens", act("7")),
  day(-30, "rostlangd", "Röstlängden fastställs", "The electoral roll is fixed", act("5")),
  day(-30, "deltagande", "Sista dag att anmäla deltagande", "Last day to enter a party", act("2")),
  day(
    -24,
    "utlandsrostning",
    "Röstning på ambassader och med bud öppnar",
    "Voting at embassies and by proxy opens",
    act("10"),
  ),
  day(-18, "fortidsrostning", "Förtidsröstningen öppnar", "Early voting opens", act("10")),
  day(-18, "rostkort", "Röstkorten har kommit", "Polling cards have come", act("5")),
  day(-12, "rattelse", "Sista dag att rätta röstlängden", "Last day to correct the roll", act("5")),
  day(-2, "samtycke", "Sista dag för kandidaters samtycke", "Last day for candidates' consent", act("2")),
  day(3, "onsdagsrakning", "Onsdagsräkningen", "Late early votes are counted", act("12")),
];

const general = [
  "riksdagsval",
  "Val till riksdag, region och kommun",
  "General election: Riksdag, region and municipality",
] as const;

/** The elections with their days as rules. */
export const elections: Readonly<Record<ElectionId, Election>> = {
  riksdagsval: {
    every: 4,
    from: 1994,
    rules: [
      day({ sunday: 3 }, ...general, "vallag (1997:157)", { from: 1994, to: 2010 }),
      day({ sunday: 2 }, ...general, `${act("1")} 3 §`, { from: 2014 }),
      day(
        null,
        "partivalsedlar",
        "Sista dag att begära utlagda valsedlar",
        "Last day to have ballots laid out",
        "val.se",
      ),
      day(
        [3, 0],
        "partibeteckning",
        "Sista dag att registrera partibeteckning",
        "Last day to register a party name",
        act("2"),
      ),
      day([4, 1], "partilangd", "Röstlängden kan lämnas ut", "The roll may be handed out", "val.se", { from: 2026 }),
      day(
        null,
        "kandidater",
        "Sista dag för kandidater och valsedlar",
        "Last day for candidates and ballots",
        act("2"),
      ),
      ...byAct,
    ],
  },
  europaparlamentsval: {
    every: 5,
    from: 2014,
    rules: [
      day(
        null,
        "europaparlamentsval",
        "Val till Europaparlamentet",
        "Election to the European Parliament",
        `${act("1")} 3 §`,
      ),
      ...byAct,
    ],
  },
  kyrkoval: {
    every: 4,
    from: 2001,
    rules: [
      day({ sunday: 3 }, "kyrkoval", "Kyrkoval", "Church election", "kyrkoordning (1999:675) 38 kap.", { from: 2001 }),
      day([4, 15], "kandidater", "Sista dag att anmäla kandidater", "Last day for candidates", church, {
        from: 2021,
        confirmedTo: 2021,
      }),
      day(-30, "rostlangd", "Röstlängden fastställs", "The electoral roll is fixed", church, { from: 2017, to: 2017 }),
      day(-37, "rostlangd", "Röstlängden fastställs", "The electoral roll is fixed", church, {
        from: 2021,
        confirmedTo: 2021,
      }),
      day(-18, "rostkort", "Röstkorten har kommit", "Polling cards have come", church, {
        from: 2025,
        confirmedTo: 2025,
      }),
      day(-13, "fortidsrostning", "Förtidsröstningen öppnar", "Early voting opens", church, {
        from: 2017,
        confirmedTo: 2025,
      }),
    ],
  },
};

/** Milestones of other elections than the general one begin with the election's name. */
export const milestoneId = (election: ElectionId, id: string): string =>
  election === "riksdagsval" || id === election ? id : `${election}-${id}`;

const decided = (election: ElectionId, id: string, date: string, source = "val.se"): DecidedDay => ({
  election,
  id,
  date,
  year: Number(date.slice(0, 4)),
  source,
});

/** What authorities have decided so far, as read. */
export const decidedDays: readonly DecidedDay[] = [
  decided("europaparlamentsval", "europaparlamentsval", "2014-05-25"),
  decided("europaparlamentsval", "europaparlamentsval", "2019-05-26"),
  decided("europaparlamentsval", "europaparlamentsval", "2024-06-09"),
  { ...decided("riksdagsval", "partivalsedlar", "2017-11-10"), year: 2018 },
  decided("riksdagsval", "kandidater", "2018-04-10"),
  { ...decided("riksdagsval", "partivalsedlar", "2021-11-12"), year: 2022 },
  decided("riksdagsval", "kandidater", "2022-04-29"),
];
