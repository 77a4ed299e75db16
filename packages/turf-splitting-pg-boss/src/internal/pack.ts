const kinds = { Float64Array, Float32Array, Int32Array, Uint32Array, Int16Array, Uint16Array, Int8Array, Uint8Array };

type Kind = keyof typeof kinds;

interface Header {
  /** Values that are no columns. */
  readonly plain: Readonly<Record<string, unknown>>;
  readonly columns: readonly (readonly [name: string, kind: Kind, length: number])[];
}

/** Columns begin at multiples of it, so that each can be read in place. */
const grain = 8;

const padded = (bytes: number): number => Math.ceil(bytes / grain) * grain;

/**
 * A record of typed arrays and plain values as bytes, to the last bit: the length of a head, the head as JSON, and each
 * column at a multiple of eight bytes. Plain lists of numbers become doubles. Little-endian, as all hosts of Node are.
 */
export const pack = (record: object): Uint8Array => {
  const plain: Record<string, unknown> = {};
  const columns: [string, Kind, Float64Array][] = [];
  for (const [name, value] of Object.entries(record)) {
    const kind = (value as object).constructor.name;
    if (kind in kinds) columns.push([name, kind as Kind, value as Float64Array]);
    else if (Array.isArray(value)) columns.push([name, "Float64Array", Float64Array.from(value)]);
    else plain[name] = value;
  }
  const header: Header = { plain, columns: columns.map(([name, kind, { length }]) => [name, kind, length]) };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const start = grain + padded(head.length);
  const bytes = new Uint8Array(columns.reduce((sum, [, , column]) => sum + padded(column.byteLength), start));
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, grain);
  let at = start;
  for (const [, , column] of columns) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += padded(column.byteLength);
  }
  return bytes;
};

/** What {@link pack} packed. */
export const unpack = <Packed extends object>(packed: Uint8Array): Packed => {
  // A copy of its own begins at 0 of its buffer, where columns lie at multiples of eight.
  const bytes = new Uint8Array(packed);
  const size = new DataView(bytes.buffer).getUint32(0, true);
  const { plain, columns } = JSON.parse(new TextDecoder().decode(bytes.subarray(grain, grain + size))) as Header;
  let at = grain + padded(size);
  const read = columns.map(([name, kind, length]) => {
    const column = new kinds[kind](bytes.buffer, at, length);
    at += padded(column.byteLength);
    return [name, column] as const;
  });
  // The caller says what was packed.
  return { ...plain, ...Object.fromEntries(read) } as Packed;
};
