import type { Fault } from "@vanstervind/core";

/** The text of a file, or the fault that makes it unreadable. A byte order mark is taken away. */
export const decodeText = (
  content: string | Uint8Array,
  source: string,
): { readonly text: string; readonly faults: readonly Fault[] } => {
  if (typeof content === "string") return { text: content.replace(/^\ufeff/, ""), faults: [] };
  const fault = (row: number, message: string) => ({
    text: "",
    faults: [{ code: "not-utf-8", source, row, field: "", message }],
  });
  if ((content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff)) {
    return fault(1, "is written in UTF-16; save it as UTF-8 (in a spreadsheet: CSV UTF-8)");
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(content), faults: [] };
  } catch {
    const text = new TextDecoder().decode(content);
    const before = text.slice(0, text.indexOf("\ufffd"));
    const line = before.split(/\r\n?|\n/).length;
    return fault(line, "holds bytes that are not UTF-8, often å, ä or ö saved as Latin-1; save it as UTF-8");
  }
};
