// Every package, bundled for a browser: nothing may need Node.
import { createRandom, formatOre } from "@vanstervind/core";
import { swedishHolidays } from "@vanstervind/event-scheduling";
import { divide, talmud } from "@vanstervind/fund-allocation";
import { needAndEffect } from "@vanstervind/priority-scoring";
import { unitsOf } from "@vanstervind/study-curriculum";
import { splitTurfs } from "@vanstervind/turf-splitting";

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
    `turfs ${plan.turfs.length}`,
    `awards ${awards.join(" ")}`,
    `holidays ${swedishHolidays(2026).length}`,
    `money ${formatOre(50_000, "sv")}`,
    typeof needAndEffect,
    unitsOf({ unit: "a" }).join(),
  ];
  document.body.textContent = `browser: ${lines.join(", ")}`;
  document.title = plan.turfs.length === 3 && awards.join() === "50,150" ? "done" : "wrong";
} catch (error) {
  document.body.textContent = String(error);
  document.title = "failed";
}
