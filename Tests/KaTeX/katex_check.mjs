// Reads a JSON array of formulas on stdin; writes a JSON array: null where KaTeX accepts one, else its message.
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const katex = require("katex");
let input = "";
process.stdin.setEncoding("utf8");
for await (const chunk of process.stdin) input += chunk;
const started = process.hrtime.bigint();
const answers = JSON.parse(input).map(({ latex, display }) => {
  try {
    katex.renderToString(latex, { displayMode: display, strict: "ignore", throwOnError: true });
    return null;
  } catch (error) {
    return String(error.message);
  }
});
const nanoseconds = Number(process.hrtime.bigint() - started);
process.stdout.write(JSON.stringify({ answers, nanoseconds }));
