// For `--import`: lets a process and its threads read the sources as they are.
import { register } from "tsx/esm/api";

register();
