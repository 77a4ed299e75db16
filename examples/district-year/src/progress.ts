/** Where progress is shown; a terminal's line can be rewritten, a log's cannot. */
export interface ProgressStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** Reports steps as they run. */
export interface Progress {
  /** Runs a step under a name. The step may report its share done, from 0 to 1. */
  step<T>(name: string, work: (report: (share: number) => void) => T | Promise<T>): Promise<T>;
}

const quietMs = 1000;
const updateMs = 400;

/**
 * Shows one line a step with its time. A step that takes longer than a second shows its share done on the way: on a
 * terminal in place, in a log as a line at each tenth.
 */
export const createProgress = (stream: ProgressStream, now: () => number): Progress => ({
  step: async (name, work) => {
    const started = now();
    const inPlace = stream.isTTY === true;
    let shownAt = started + quietMs - updateMs;
    let shownTenth = 0;
    if (inPlace) stream.write(`  ${name} …`);
    const report = (share: number): void => {
      const time = now();
      const tenth = Math.floor(share * 10);
      if (time - shownAt < updateMs || (!inPlace && tenth === shownTenth)) return;
      shownAt = time;
      shownTenth = tenth;
      const line = `  ${name} … ${Math.round(share * 100)} %`;
      stream.write(inPlace ? `\r\u001b[2K${line}` : `${line}\n`);
    };
    try {
      const result = await work(report);
      const seconds = ((now() - started) / 1000).toFixed(1);
      stream.write(`${inPlace ? "\r\u001b[2K" : ""}✓ ${name} (${seconds} s)\n`);
      return result;
    } catch (error) {
      stream.write(`${inPlace ? "\r\u001b[2K" : ""}✗ ${name}\n`);
      throw error;
    }
  },
});
