import { expect, test } from "vitest";
import { createProgress } from "../src/progress.ts";

const recorder = (isTTY: boolean) => {
  const written: string[] = [];
  return { written, stream: { isTTY, write: (text: string) => written.push(text) } };
};

test("a quick step is one line in a log", async () => {
  const { written, stream } = recorder(false);
  let time = 0;
  const progress = createProgress(stream, () => time);
  const result = await progress.step("Reads", (report) => {
    time += 200;
    report(0.5);
    return 7;
  });
  expect(result).toBe(7);
  expect(written).toEqual(["✓ Reads (0.2 s)\n"]);
});

test("a long step tells how far it has come", async () => {
  const { written, stream } = recorder(false);
  let time = 0;
  const progress = createProgress(stream, () => time);
  await progress.step("Walks", (report) => {
    for (let share = 0; share <= 1; share += 0.25) {
      time += 900;
      report(share);
    }
  });
  expect(written).toEqual([
    "  Walks … 25 %\n",
    "  Walks … 50 %\n",
    "  Walks … 75 %\n",
    "  Walks … 100 %\n",
    "✓ Walks (4.5 s)\n",
  ]);
});

test("a terminal's line is rewritten, also when the step fails", async () => {
  const { written, stream } = recorder(true);
  let time = 0;
  const progress = createProgress(stream, () => time);
  const failing = progress.step("Walks", (report) => {
    time += 2000;
    report(0.5);
    throw new Error("no streets");
  });
  await expect(failing).rejects.toThrow("no streets");
  expect(written.join("")).toContain("\r\u001b[2K  Walks … 50 %");
  expect(written.at(-1)).toContain("✗ Walks");
});
