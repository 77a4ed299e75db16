import { DomainError } from "@vanstervind/core";
import ICAL from "ical.js";
import type { Tell } from "./tell.ts";

/** A property as ical.js reads it. */
export interface Property {
  /** In capitals. */
  readonly name: string;
  /** By names in small letters. */
  readonly params: ReadonlyMap<string, string>;
  readonly values: readonly unknown[];
  /** The content line. */
  readonly line: string;
  /** The value as it was given to ical.js. */
  readonly text: string;
}

/** A component with what is in it. */
export interface Component {
  /** In capitals. */
  readonly name: string;
  /** Which BEGIN of the file it is. */
  readonly index: number;
  readonly properties: Property[];
  readonly components: Component[];
}

/** Limits that keep a hostile file from taking the reader's time. */
export interface ScanLimits {
  readonly maxCharacters: number;
  readonly maxComponents: number;
}

const maxLineLength = 100_000;
const maxHeadLength = 4_000;
const maxDepth = 8;

/** Components whose properties are read; of others only the name is told. */
const read = new Set(["VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD", "DAYLIGHT", "VLOCATION", "PARTICIPANT"]);
/** A name with its parameters, to be matched in one way only, so that no line takes long to look at. */
const head = /^([\w-]+)((?:;[\w-]+=(?:"[^"]*"|[^",;:]*)(?:,(?:"[^"]*"|[^",;:]*))*)*):/;
/** A zone's name with a colon in it, which some programs forget to quote. */
const bareZone = /^([\w-]+;TZID=)([^"]{1,200}):(\d{8}(?:T\d{6}Z?)?)$/;
const texts = /^(?:SUMMARY|DESCRIPTION|LOCATION|NAME)[;:]/i;

/** The components of a file, however it is put together; the root has no name. O(length). */
export const scanComponents = (text: string, { maxCharacters, maxComponents }: ScanLimits, tell: Tell): Component => {
  if (text.length > maxCharacters) {
    throw new DomainError("calendar-too-large", `The calendar has ${text.length} characters.`, {
      values: { characters: text.length, maxCharacters },
      hint: `Give at most ${maxCharacters}, or raise maxCharacters.`,
    });
  }
  const root: Component = { name: "", index: -1, properties: [], components: [] };
  const stack: Component[] = [root];
  let count = 0;
  let ignored = 0;
  const begin = (name: string): void => {
    const index = count++;
    if (index >= maxComponents) {
      throw new DomainError("too-many-components", `The calendar has more than ${maxComponents} components.`, {
        values: { maxComponents },
        hint: "Raise maxComponents if you trust its source.",
      });
    }
    // An event within an event means that the one before was never closed.
    const twin = /^V(?:CALENDAR|EVENT|TODO)$/.test(name) ? stack.findIndex((open) => open.name === name) : -1;
    if (twin > 0) close(twin);
    if (stack.length > maxDepth) {
      tell("nested-too-deep", index, null, name);
      ignored++;
      return;
    }
    const component: Component = { name, index, properties: [], components: [] };
    const parent = stack.at(-1)!;
    if (parent === root && name !== "VCALENDAR") tell("outside-calendar", index, null, name);
    parent.components.push(component);
    stack.push(component);
  };
  const close = (place: number): void => {
    for (const open of stack.splice(place)) tell("not-closed", open.index, null, open.name);
    ignored = 0;
  };
  for (const line of contentLines(text, tell)) {
    const open = stack.at(-1)!;
    const mark = /^(BEGIN|END)\s*:\s*(\S+)\s*$/i.exec(line);
    if (mark !== null) {
      const name = mark[2]!.toUpperCase();
      const place = stack.findLastIndex((component) => component.name === name);
      if (mark[1]!.toUpperCase() === "BEGIN") begin(name);
      else if (ignored > 0) ignored--;
      else if (place < 1) tell("unbalanced", open === root ? null : open.index, null, name);
      else {
        close(place + 1);
        stack.pop();
      }
    } else if (ignored > 0) continue;
    else if (open === root) tell("malformed-line", null, null, line);
    else if (read.has(open.name)) {
      const property = propertyOf(line, open.index, tell);
      if (property !== null) open.properties.push(property);
    }
  }
  close(1);
  return root;
};

/** Unfolded lines; a line that is no property joins the text before it, as from programs that write line breaks bare. */
const contentLines = (text: string, tell: Tell): string[] => {
  const encoder = new TextEncoder();
  const physical = text.split(/\r\n|\n|\r/);
  if (/(?:^|[^\r])\n/.test(text)) tell("bare-line-feed");
  const long = physical.filter(
    (line) => line.length > 75 || (line.length > 25 && encoder.encode(line).length > 75),
  ).length;
  if (long > 0) tell("long-line", null, null, String(long));
  const parts: string[][] = [];
  for (const line of physical) {
    const last = parts.at(-1);
    if (last !== undefined && /^[ \t]/.test(line)) last.push(line.slice(1));
    else if (line.trim() !== "") parts.push([line]);
  }
  const lines: string[][] = [];
  for (const part of parts) {
    const line = part.join("");
    const last = lines.at(-1);
    if (last !== undefined && !/^[\w-]+\s*[;:]/.test(line) && texts.test(last[0]!)) {
      tell("raw-line-break", null, last[0]!.slice(0, last[0]!.search(/[;:]/)), line);
      last.push(line);
    } else lines.push([line]);
  }
  return lines.map((pieces) => pieces.join("\\n"));
};

const propertyOf = (line: string, component: number, tell: Tell): Property | null => {
  const whole = line.replace(bareZone, '$1"$2":$3');
  const [start = "", name = "", parameters = ""] = head.exec(whole.slice(0, maxHeadLength)) ?? [];
  const known = name.toUpperCase();
  if (line.length > maxLineLength) {
    tell("line-too-long", component, known, String(line.length));
    return null;
  }
  if (texts.test(line) && line.replace(/\\[\\;,nN]/g, "").includes("\\")) tell("broken-escape", component, known, line);
  try {
    if (start === "") throw new Error("no name");
    const params = new Map([...parameters.matchAll(/;([\w-]+)=((?:"[^"]*"|[^";])*)/g)].map(paramOf));
    // Parameters are read here: ical.js takes backslashes in them for escapes, and seeks the end of each one anew.
    const kind = params.has("value") ? `;VALUE=${params.get("value")}` : "";
    const given = whole.slice(start.length);
    const text = known === "RRULE" ? tidyRule(given) : given;
    const [, , type, ...values] = ICAL.parse.property(`${known}${kind}:${text}`);
    // What ical.js does not know is TEXT, as RFC 5545 has it.
    return { name: known, params, values: type === "unknown" ? values.map(unescaped) : values, line, text };
  } catch {
    tell("malformed-line", component, known === "" ? null : known, line);
    return null;
  }
};

const paramOf = ([, name = "", value = ""]: RegExpMatchArray): [string, string] => [
  name.toLowerCase(),
  value.replace(/"/g, "").replace(/\^(['n^])/g, (_, mark: string) => ({ n: "\n", "'": '"' })[mark] ?? mark),
];

/** A rule in capitals, without the spaces and semicolons that some programs scatter in it. */
const tidyRule = (text: string): string => {
  const parts = text
    .toUpperCase()
    .split(";")
    .map((part) => part.trim());
  return parts.filter((part) => part !== "").join(";");
};

const unescaped = (text: unknown): string =>
  String(text).replace(/\\([\\;,nN])/g, (_, mark: string) => (/n/i.test(mark) ? "\n" : mark));
