import type { District } from "@vanstervind/storstockholm";

/** Texts that would break out of a file that does not guard itself. */
const attacks = [
  "<script>alert(1)</script>",
  "=cmd|'/C calc'!A0",
  "a\";b,'c",
  '"></title><img src=x onerror=alert(1)>',
  "+46 8 1\r\nBEGIN:VEVENT\r\nSUMMARY:x",
  "@SUM(A1:A9)",
  "-2+3; END:VCALENDAR",
  "&lt;b&gt; &amp;\\n \\;",
  "\t=1+1\n\n",
  "]]>--><!--",
  "%s {{y}} \u2028\u202e",
] as const;

/** The district with an attack in front of every free text and in the ids of members and requests; each stays its own. */
export const hostile = (district: District): District => {
  const text = (original: string): string =>
    `${attacks[[...original].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0) % attacks.length]} ${original}`;
  const id = (original: string): string => `=<b>&"${original}';,\\`;
  const byMember = <Row extends { readonly memberId: string }>(row: Row): Row => ({
    ...row,
    memberId: id(row.memberId),
  });
  return {
    ...district,
    electionDistricts: district.electionDistricts.map((row) => ({
      ...row,
      name: text(row.name),
      municipality: text(row.municipality),
    })),
    addresses: district.addresses.map((row) => ({ ...row, street: text(row.street) })),
    streetEdges: district.streetEdges.map((row) => ({ ...row, name: row.name === null ? null : text(row.name) })),
    // A known id keeps its built-in title; the elections stay, since the plan looks for them.
    commemorations: district.commemorations.map((row) =>
      row.id.endsWith("val") ? row : { ...row, id: `own-${row.id}`, name: text(row.name) },
    ),
    associations: district.associations.map((row) => ({ ...row, name: text(row.name) })),
    members: district.members.map((row) => ({ ...row, id: id(row.id) })),
    roles: district.roles.map(byMember),
    participations: district.participations.map(byMember),
    completions: district.completions.map(byMember),
    venues: district.venues.map((row) => ({ ...row, name: text(row.name) })),
    studyUnits: district.studyUnits.map((row) => ({ ...row, nameSv: text(row.nameSv), nameEn: text(row.nameEn) })),
    fundRounds: district.fundRounds.map((row) => ({ ...row, name: text(row.name) })),
    fundApplications: district.fundApplications.map((row) => ({ ...row, title: text(row.title) })),
    priorityOverrides: district.priorityOverrides.map((row) => ({
      ...row,
      reason: text(row.reason),
      by: text(row.by),
    })),
    calendarRequests: district.calendarRequests.map((row) => ({
      ...row,
      id: `;,:<i>"${row.id}`,
      nameSv: text(row.nameSv),
      nameEn: text(row.nameEn),
    })),
  };
};
