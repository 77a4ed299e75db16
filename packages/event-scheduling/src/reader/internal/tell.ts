import type { ReadCode, ReadNotice } from "../read-notice.ts";

/** Notes something about a component of the file, or about the file when no component is named. */
export type Tell = (code: ReadCode, component?: number | null, property?: string | null, value?: string | null) => void;

/** Collects notices; values are cut so that no notice is long. */
export const collector =
  (notices: ReadNotice[]): Tell =>
  (code, component = null, property = null, value = null) => {
    const short = value !== null && value.length > 80 ? `${value.slice(0, 79)}…` : value;
    notices.push({ code, component, values: { property: property?.slice(0, 80) ?? null, value: short } });
  };
