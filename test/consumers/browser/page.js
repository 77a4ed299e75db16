// Every package in a browser and in one of its workers: nothing may need Node.
import { createRandom, formatOre } from "@vanstervind/core";
import { swedishHolidays } from "@vanstervind/event-scheduling/calendar";
import { divide, talmud } from "@vanstervind/fund-allocation";
import { needAndEffect } from "@vanstervind/priority-scoring";
import { unitsOf } from "@vanstervind/study-curriculum";
import { splitTurfs } from "@vanstervind/turf-splitting";
import { entries } from "./entries.js";

/** What the worker answers; it asks a package the same question as the page does. */
const fromWorker = () =>
  new Promise((resolve, reject) => {
    const worker = new Worker("/worker.js", { type: "module" });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(`worker: ${message}`));
    worker.postMessage([100, 300]);
  });

try {
  const random = createRandom("browser");
  const doors = Array.from({ length: 60 }, (_, i) => ({
    id: `d${i}`,
    lon: 18 + random.next() / 100,
    lat: 59.3 + random.next() / 100,
    street: "Exempelgatan",
    houseNumber: String(i + 1),
    households: 1,
  }));
  const plan = await splitTurfs(doors, { target: 20 });
  const { awards } = divide({ estate: 200, claims: [100, 300] }, talmud);
  const lines = [
    `${Object.keys(entries).length} entries`,
    `turfs ${plan.turfs.length}`,
    `awards ${awards.join(" ")}`,
    `holidays ${swedishHolidays(2026).length}`,
    `money ${formatOre(50_000, "sv")}`,
    typeof needAndEffect,
    unitsOf({ unit: "a" }).join(),
    `worker ${await fromWorker()}`,
  ];
  document.body.textContent = lines.join(", ");
  const right = plan.turfs.length === 3 && awards.join() === "50,150" && lines.at(-1) === "worker 50,150";
  document.title = right ? "done" : "wrong";
} catch (error) {
  document.body.textContent = String(error);
  document.title = "failed";
}
