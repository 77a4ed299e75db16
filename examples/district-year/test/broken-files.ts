const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const openRing = [
  [18, 59],
  [18.1, 59],
  [18.1, 59.1],
  [18, 59.1],
];
const feature = {
  type: "Feature",
  properties: { code: "0180", name: "Stockholm" },
  geometry: { type: "Polygon", coordinates: [openRing] },
};

/** A folder in which every file is broken in a way of its own, and what must be said of each. */
export const brokenFiles: Readonly<Record<string, readonly [content: string | Uint8Array, ...told: RegExp[]]>> = {
  "municipalities.geojson": [
    JSON.stringify({ type: "FeatureCollection", features: [feature] }),
    /^municipalities\.geojson, row 0, geometry\.coordinates\.0: must end in the point it starts in$/m,
  ],
  "addresses.csv": [
    "id,lon,lat,street,houseNumber\n1,18.07,59.34,Storgatan,1\n2,59.34,18.07,Storgatan,2\n",
    /^addresses\.csv, row 3, lon: .*swapped, got 59\.34$/m,
    /^addresses\.csv, row 3, lat: .*got 18\.07$/m,
  ],
  "do-not-contact.csv": [
    "addressId,since\n9,2025-10-04\n",
    /^do-not-contact\.csv, row 2, addressId: "9" is no id in addresses\.csv$/m,
  ],
  "associations.csv": [
    "id;name;kind;municipalityCode;members;ownFundsOre;yearlyIncomeOre;ability;reportMissing\n" +
      "kista;Kista;local;0180;140;100;100;0,5;nej\nkista;Kista igen;local;0180;90;100;100;0,5;kanske\n",
    /^associations\.csv, row 3, id: "kista" stands in row 2 already$/m,
    /^associations\.csv, row 3, reportMissing: must be yes or no, got "kanske"$/m,
  ],
  "members.csv": [
    "id,asociations,municipalityCode,since,until\nm-1,kista,0180,2019-04-02,\n",
    /^members\.csv, row 1, asociations: is not a known column; maybe associations$/m,
  ],
  "venues.csv": [
    "id,name,municipalityCode,lon,lat,stepFree,hourOre\nv-1,Folkets hus,0180,18.07,59.33,yes,0\n",
    /^venues\.csv, row 1, capacity: is missing from the first line$/m,
  ],
  "holidays.csv": [
    "date,fromTime,name,type\n2026-02-30,00:00,skottdag,public\n",
    /^holidays\.csv, row 2, date: .*"2026-02-30"$/m,
  ],
  "fund-rounds.csv": [
    "id,name,opens,closes,activityFrom,activityTo,budgetOre,ceilingOre\n" +
      "r,Våren,2025-12-01,2026-01-31,2026-02-15,2026-09-13,12 kr,-5\n",
    /^fund-rounds\.csv, row 2, budgetOre: .*"12 kr"$/m,
    /^fund-rounds\.csv, row 2, ceilingOre: must not be negative, got -5$/m,
  ],
  "study-units.csv": [latin1("id,nameSv\na,Från början\n"), /^study-units\.csv, row 2: .*UTF-8/m],
  "calendar-requests.csv": ["", /^calendar-requests\.csv, row 1: is empty; its first line must name id, /m],
  "street-nodes.csv": [
    "id,lon,lat\n1,18.07,59.34,extra\n",
    /^street-nodes\.csv, row 2: has 4 cells where the first line names 3$/m,
  ],
  "commemorations.csv": [
    "id\tname\trrule\tstart\nx\tX\tFREQ=YEARLY\t2025-01-01\n",
    /^commemorations\.csv, row 1: has no known column in its first line; separate the columns/m,
  ],
  "election-districts.geojson": ["{", /^election-districts\.geojson: is not JSON/m],
  "fund-aplications.csv": ["", /^! fund-aplications\.csv .*Maybe it should be called fund-applications\.csv\.$/m],
};
