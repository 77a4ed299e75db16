import type { DistrictOptions } from "./options.ts";
import { type WorkflowGuide, workflowGuides } from "./workflow-guide.ts";

/** What the files are made from: the template's own files, by path, and the versions to ask for. */
export interface Template {
  readonly files: Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, string>>;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** A name that npm takes for a package, out of a folder's name. */
const packageName = (folder: string): string =>
  folder
    .split(/[/\\]/)
    .at(-1)!
    .normalize("NFD")
    .replace(/[^\w-]+/g, "")
    .toLowerCase()
    .replace(/^[-_]+/, "") || "district";

const manifest = ({ folder }: DistrictOptions, chosen: readonly WorkflowGuide[], { versions }: Template): string => {
  const asked = (names: readonly string[]) =>
    Object.fromEntries([...new Set(names)].sort().map((name) => [name, versions[name]]));
  return json({
    name: packageName(folder),
    private: true,
    type: "module",
    scripts: { start: "tsx src/main.ts", test: "tsx --test test/*.test.ts" },
    dependencies: asked([
      "@vanstervind/core",
      "@vanstervind/csv",
      ...chosen.flatMap(({ packages }) => packages.map((name) => `@vanstervind/${name}`)),
      "tsx",
      "zod",
    ]),
  });
};

const workflowsModule = (chosen: readonly WorkflowGuide[]): string => {
  const names = chosen.map(({ name }) => name);
  const imports = [...names].sort().map((name) => `import { ${name} } from "./workflows/${name}.ts";\n`);
  return `import type { Workflow } from "./workflow.ts";
${imports.join("")}
/** What the district runs, in the order of the report. */
export const workflows: Readonly<Record<string, Workflow>> = { ${names.join(", ")} };
`;
};

const tableGuide = (chosen: readonly WorkflowGuide[], lang: "sv" | "en"): string => {
  const words = {
    sv: {
      title: "Filerna att fylla i",
      how: "CSV i UTF-8, med komma eller semikolon mellan kolumnerna. Dagar som 2026-09-13, ja eller nej som yes och no. Så länge alla filer är tomma körs exemplet i sample/, där samma filer är ifyllda. Det som är fel sägs med fil, rad och kolumn.",
      head: "| kolumn | vad som skrivs |",
    },
    en: {
      title: "The files to fill in",
      how: "CSV in UTF-8, with commas or semicolons between the columns. Days such as 2026-09-13, yes and no. While all files are empty the sample in sample/ is run, where the same files are filled in. What is wrong is told with file, line and column.",
      head: "| column | what to write |",
    },
  }[lang];
  const sections = chosen
    .flatMap(({ tables }) => tables)
    .map(({ file, what, columns }) => {
      const rows = Object.entries(columns).map(([column, meaning]) => `| \`${column}\` | ${meaning[lang]} |`);
      return `## ${file}\n\n${what[lang]}\n\n${words.head}\n| --- | --- |\n${rows.join("\n")}\n`;
    });
  return `# ${words.title}\n\n${words.how}\n\n${sections.join("\n")}`;
};

const readme = ({ name, lang }: DistrictOptions, chosen: readonly WorkflowGuide[]): string => {
  const answers = chosen.map((each) => `- \`src/workflows/${each.name}.ts\`: ${each.what[lang]}`).join("\n");
  const text = {
    sv: `Distriktets egen planering, på Vänstervinds paket.

\`\`\`sh
npm install
npm start     # planerar på data/, eller på exemplet medan data/ är tomt; skriver out/
npm test      # visar att allt räknar rätt på exemplet
\`\`\`

Fyll i filerna i \`data/\`; \`data/README.md\` säger vad som ska stå i varje kolumn. \`district.json\` har namnet, kommunerna, språket,
fondens storlek och hur många dörrar ett område ska ha.

${answers}

Uppgifter om vem som är medlem är känsliga personuppgifter: använd id:n som bara ni kan tyda, och lägg aldrig \`data/\` på nätet
(\`.gitignore\` håller den utanför git).`,
    en: `The district's own planning, on the packages of Vänstervind.

\`\`\`sh
npm install
npm start     # plans on data/, or on the sample while data/ is empty; writes out/
npm test      # shows that everything computes as it should on the sample
\`\`\`

Fill in the files in \`data/\`; \`data/README.md\` says what to write in each column. \`district.json\` has the name, the municipalities,
the language, what the fund holds and how many doors a turf should have.

${answers}

Who is a member is sensitive personal data: use ids that only you can read, and never put \`data/\` online (\`.gitignore\` keeps it out of
git).`,
  }[lang];
  return `# ${name}\n\n${text}\n`;
};

/**
 * Every file of a district's project, by its path: the sources of the chosen workflows, their tables empty in `data/`
 * and filled in `sample/`, what each column means, settings, and tests.
 */
export const projectFiles = (options: DistrictOptions, template: Template): Readonly<Record<string, string>> => {
  const chosen = workflowGuides.filter(({ name }) => options.workflows.includes(name));
  const files: Record<string, string> = {
    "package.json": manifest(options, chosen, template),
    "README.md": readme(options, chosen),
    ".gitignore": "node_modules/\nout/\ndata/*.csv\n",
    "district.json": json({
      name: options.name,
      municipalities: options.municipalities,
      lang: options.lang,
      fundKronor: 25_000,
      stopsPerTurf: 12,
    }),
    "data/README.md": tableGuide(chosen, options.lang),
    "src/workflows.ts": workflowsModule(chosen),
  };
  for (const { name, tables } of chosen) {
    files[`src/workflows/${name}.ts`] = template.files[`src/workflows/${name}.ts`]!;
    for (const { file } of tables) {
      const sample = template.files[`sample/${file}`]!;
      files[`sample/${file}`] = sample;
      files[`data/${file}`] = `${sample.split("\n")[0]}\n`;
    }
  }
  const common = Object.keys(template.files).filter((path) => /^(?:src\/[\w-]+\.ts|test\/.*)$/.test(path));
  for (const path of common) files[path] ??= template.files[path]!;
  return files;
};
