/** A strict reader of iCalendar files, written from RFC 5545 alone: it throws at the first thing that is not allowed. */

/** A property with its parameters and raw value. */
export interface Property {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly value: string;
}

/** A component with its properties and the components within it. */
export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components: readonly Component[];
}

const fail = (why: string): never => {
  throw new Error(why);
};

/** Logical lines of a file, checked as physical ones: CRLF, 75 octets, whole characters on each. */
export const unfold = (file: string): string[] => {
  if (!file.endsWith("\r\n")) fail("the last line has no CRLF");
  const lines: string[] = [];
  for (const line of file.slice(0, -2).split("\r\n")) {
    if (/[\r\n]/.test(line)) fail("a line break that is no CRLF");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) fail("a control character");
    const octets = new TextEncoder().encode(line);
    if (octets.length > 75) fail(`${octets.length} octets`);
    if (new TextDecoder("utf-8", { fatal: true }).decode(octets) !== line) fail("half a character");
    if (line === "") fail("an empty line");
    if (line.startsWith(" ")) lines.push((lines.pop() ?? fail("a folded first line")) + line.slice(1));
    else lines.push(line);
  }
  return lines;
};

const propertyOf = (line: string): Property => {
  const match =
    /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]+))*):(.*)$/s.exec(line) ?? fail(`no property: ${line}`);
  const [, name, params, value] = match as unknown as [string, string, string, string];
  const pairs = [...params.matchAll(/;([A-Z0-9-]+)=(?:"([^"]*)"|([^";:,]+))/g)].map(([, key, text, bare]) => [
    key,
    (text ?? bare)!.replace(/\^(.)/g, (_, mark: string) => ({ n: "\n", "'": '"' })[mark] ?? mark),
  ]);
  return { name, params: Object.fromEntries(pairs), value };
};

/** The calendar of a file. */
export const parseICalendar = (file: string): Component => {
  const lines = unfold(file).map(propertyOf);
  let at = 0;
  const component = (): Component => {
    const begin = lines[at++]!;
    if (begin.name !== "BEGIN") fail(`${begin.name} where BEGIN was due`);
    const properties: Property[] = [];
    const components: Component[] = [];
    for (;;) {
      const line = lines[at] ?? fail(`no END:${begin.value}`);
      if (line.name === "BEGIN") components.push(component());
      else if (line.name === "END") {
        if (line.value !== begin.value) fail(`END:${line.value} in ${begin.value}`);
        at++;
        return { name: begin.value, properties, components };
      } else {
        properties.push(line);
        at++;
      }
    }
  };
  const calendar = component();
  if (at !== lines.length) fail("something after the calendar");
  return calendar;
};

/** The only property of a name, or undefined; throws when there are several. */
export const only = ({ properties }: Component, name: string): Property | undefined => {
  const found = properties.filter((property) => property.name === name);
  if (found.length > 1) fail(`${found.length} ${name}`);
  return found[0];
};

/** A value of type TEXT without its escapes. */
export const textOf = (value: string): string => {
  if (/(?<!\\)(?:\\\\)*[,;]/.test(value)) fail(`a bare comma or semicolon: ${value}`);
  return value.replace(/\\(.)/gs, (_, character: string) =>
    character === "n" || character === "N" ? "\n" : /[\\;,]/.test(character) ? character : fail(`\\${character}`),
  );
};

/** Minutes since 1970 of `YYYYMMDDTHHMMSS` read as UTC. */
export const minutesOf = (text: string): number => {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)00$/.exec(text) ?? fail(`no time: ${text}`);
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [number, number, number, number, number];
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000;
};

const offsetOf = (text: string): number =>
  (text.startsWith("-") ? -1 : 1) * (Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5)));

/** Every onset of a VTIMEZONE up to a year, as local minutes before the change, with both offsets. */
const onsetsOf = (zone: Component, toYear: number): { at: number; before: number; after: number }[] =>
  zone.components.flatMap((part) => {
    const start = only(part, "DTSTART")!.value;
    const before = offsetOf(only(part, "TZOFFSETFROM")!.value);
    const after = offsetOf(only(part, "TZOFFSETTO")!.value);
    const first = minutesOf(start);
    const rule = only(part, "RRULE")?.value;
    if (rule === undefined) return [{ at: first - before, before, after }];
    const match =
      /^FREQ=YEARLY;BYMONTH=(\d+);BYDAY=(-?\d)(MO|TU|WE|TH|FR|SA|SU)(?:;UNTIL=(\d{8}T\d{6})Z)?$/.exec(rule) ??
      fail(`rule ${rule}`);
    const [, month, nth, weekday, until] = match;
    const onsets = [];
    for (let year = Number(start.slice(0, 4)); year <= toYear; year++) {
      const days = [];
      for (
        let day = Date.UTC(year, Number(month) - 1, 1);
        new Date(day).getUTCMonth() === Number(month) - 1;
        day += 864e5
      ) {
        if (["SU", "MO", "TU", "WE", "TH", "FR", "SA"][new Date(day).getUTCDay()] === weekday) days.push(day / 60_000);
      }
      const day = days.at(Number(nth) > 0 ? Number(nth) - 1 : Number(nth));
      if (day === undefined) continue;
      const at = day + (((first % 1440) + 1440) % 1440) - before;
      if (year === Number(start.slice(0, 4)) && at !== first - before) fail("DTSTART is not of its rule");
      if (until === undefined || at <= minutesOf(until)) onsets.push({ at, before, after });
    }
    return onsets;
  });

/** The offset of a VTIMEZONE at an instant (minutes): that of the latest onset. */
export const offsetIn = (zone: Component, instant: number): number => {
  const year = new Date(instant * 60_000).getUTCFullYear() + 1;
  const past = onsetsOf(zone, year).filter(({ at }) => at <= instant);
  return (past.sort((a, b) => a.at - b.at).at(-1) ?? fail("no onset yet")).after;
};

/** The instant of a wall time by a VTIMEZONE: the first that shows it. */
export const instantIn = (zone: Component, wall: number): number => {
  const offsets = zone.components.map((part) => offsetOf(only(part, "TZOFFSETTO")!.value));
  const instants = [...new Set(offsets)]
    .map((offset) => wall - offset)
    .filter((at) => at + offsetIn(zone, at) === wall);
  return instants.length === 0 ? fail("no such wall time") : Math.min(...instants);
};
