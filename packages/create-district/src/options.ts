import { type WorkflowName, workflowNames } from "./workflow-guide.ts";

/** What a district project is made from. */
export interface DistrictOptions {
  /** The folder to write to. */
  readonly folder: string;
  /** The district's name. */
  readonly name: string;
  readonly municipalities: readonly string[];
  readonly lang: "sv" | "en";
  readonly workflows: readonly WorkflowName[];
}

/** What was given on the command line: options, perhaps not all; or a fault; or a wish for help. */
export type Given =
  | { readonly kind: "options"; readonly options: Partial<DistrictOptions>; readonly yes: boolean }
  | { readonly kind: "help" }
  | { readonly kind: "fault"; readonly message: string };

export const usage = `Usage: npm create @vanstervind/district <folder> -- [options]

  --name "My district"       the district's name; the folder's name when left out
  --municipalities "A,B"     its municipalities
  --lang sv|en               the language of the project; sv when left out
  --workflows a,b            of ${workflowNames.join(", ")}; all when left out
  --yes                      asks nothing

Nothing that exists is overwritten. Run again, it only adds what is missing.
`;

const list = (text: string): string[] =>
  text
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");

const isWorkflow = (name: string): name is WorkflowName => workflowNames.some((each) => each === name);

/** The workflows named in a text, all for an empty one; or the first name that is none. */
export const workflowsOf = (text: string): readonly WorkflowName[] | { readonly unknown: string } => {
  const names = list(text);
  const unknown = names.find((name) => !isWorkflow(name));
  if (unknown !== undefined) return { unknown };
  return workflowNames.filter((name) => names.length === 0 || names.includes(name));
};

/** Reads the command line. A word that begins with no dash is the folder. */
export const readOptions = (args: readonly string[]): Given => {
  const options: { -readonly [Key in keyof DistrictOptions]?: DistrictOptions[Key] } = {};
  let yes = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === "--help" || arg === "-h") return { kind: "help" };
    if (arg === "--yes" || arg === "-y") {
      yes = true;
      continue;
    }
    if (!arg.startsWith("-")) {
      if (options.folder !== undefined)
        return { kind: "fault", message: `One folder, not two: ${options.folder}, ${arg}.` };
      options.folder = arg;
      continue;
    }
    const [flag, attached] = arg.split(/=(.*)/s) as [string, string?];
    if (!["--name", "--municipalities", "--lang", "--workflows"].includes(flag)) {
      return { kind: "fault", message: `There is no option ${flag}.` };
    }
    const value = attached ?? args[++i];
    if (value === undefined || value.trim() === "") return { kind: "fault", message: `${flag} needs a value.` };
    if (flag === "--name") options.name = value;
    else if (flag === "--municipalities") options.municipalities = list(value);
    else if (flag === "--lang") {
      if (value !== "sv" && value !== "en") return { kind: "fault", message: `--lang is sv or en, not ${value}.` };
      options.lang = value;
    } else {
      const workflows = workflowsOf(value);
      if ("unknown" in workflows) {
        return {
          kind: "fault",
          message: `There is no workflow ${workflows.unknown}; there are ${workflowNames.join(", ")}.`,
        };
      }
      options.workflows = workflows;
    }
  }
  return { kind: "options", options, yes };
};
