/** `pnpm demo storstockholm [--out DIR]`: tells what the built-in data is, and writes it as files to be edited. */
import { command } from "./command.ts";

const { out, err, exitCode } = await command(process.argv.slice(2));
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = exitCode;
