import type { Tell } from "./tell.ts";

/** A file as text: unfolded as bytes first, since folding may cut a character in two. */
export const decodeText = (content: string | Uint8Array, tell: Tell): string => {
  const text = typeof content === "string" ? content : decodeBytes(content, tell);
  if (!text.startsWith("\ufeff")) return text;
  tell("byte-order-mark");
  return text.slice(1);
};

const decodeBytes = (bytes: Uint8Array, tell: Tell): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    tell("not-utf8");
  }
  const whole = unfolded(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(whole);
  } catch {
    // What is not UTF-8 comes from old Western European programs, in which any bytes are text.
    return new TextDecoder("windows-1252").decode(bytes);
  }
};

const [tab, lineFeed, carriageReturn, space] = [9, 10, 13, 32];

const unfolded = (bytes: Uint8Array): Uint8Array => {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const next = bytes[i + 1];
    if (bytes[i] === lineFeed && (next === space || next === tab)) {
      if (out[length - 1] === carriageReturn) length--;
      i++;
    } else out[length++] = bytes[i]!;
  }
  return out.subarray(0, length);
};
