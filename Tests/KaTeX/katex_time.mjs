// Reads a JSON array of formulas on stdin; writes the nanoseconds of each, [parse, parse and render], null where KaTeX
// rejects one. A formula's time is the least of five, once all have been read for warming up.
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const katex = require("katex");
let input = "";
process.stdin.setEncoding("utf8");
for await (const chunk of process.stdin) input += chunk;
const formulas = JSON.parse(input);
const options = (display) => ({ displayMode: display, strict: "ignore", throwOnError: true });

function least(job) {
  let best = Infinity;
  for (let run = 0; run < 5; run++) {
    const start = process.hrtime.bigint();
    job();
    best = Math.min(best, Number(process.hrtime.bigint() - start));
  }
  return best;
}

function times({ latex, display }) {
  try {
    const parse = least(() => katex.__parse(latex, options(display)));
    return [parse, least(() => katex.renderToString(latex, options(display)))];
  } catch (error) {
    return null;
  }
}

formulas.forEach(times);
process.stdout.write(JSON.stringify(formulas.map(times)));
