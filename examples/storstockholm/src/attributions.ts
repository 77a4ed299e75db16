/** Whom a set of open data is owed to, and on what terms: print `credit` wherever the data is shown. */
export interface Attribution {
  /** The line to print. */
  readonly credit: string;
  /** Licence, or the terms it is believed to be under. */
  readonly licence: string;
  /** Where the terms or the publisher are found. */
  readonly url: string;
}

/** The sources of the built-in open data. `data/README.md` says more of each file. */
export const attributions = {
  valmyndigheten: {
    credit: "Källa: Valmyndigheten",
    licence: "CC0 1.0 (open data of the election authority)",
    url: "https://www.val.se",
  },
  scb: { credit: "Källa: SCB", licence: "CC0 1.0 (open data of Statistics Sweden)", url: "https://www.scb.se" },
  openStreetMap: {
    credit: "© OpenStreetMap contributors, ODbL 1.0",
    licence: "ODbL 1.0",
    url: "https://www.openstreetmap.org/copyright",
  },
  dateHolidays: {
    credit: "Holidays: date-holidays, CC BY-SA 3.0",
    licence: "CC BY-SA 3.0",
    url: "https://github.com/commenthol/date-holidays",
  },
  vanstervind: {
    credit: "Vänstervind, CC0 1.0",
    licence: "CC0 1.0",
    url: "https://creativecommons.org/publicdomain/zero/1.0/",
  },
} as const satisfies Record<string, Attribution>;
