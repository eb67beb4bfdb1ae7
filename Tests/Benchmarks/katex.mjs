// Reads JSON strings, one a line, and times KaTeX's parser on those that it accepts: {"median", "count", "accepted"}.
// Seconds, the least of a few passes for each formula; `accepted` are the lines' numbers, from 0.
import { createRequire } from "node:module";
const katex = createRequire(import.meta.url)("katex");
let input = "";
process.stdin.setEncoding("utf8");
for await (const chunk of process.stdin) input += chunk;
const formulas = input.split("\n").filter((line) => line).map((line) => JSON.parse(line));
const options = { displayMode: true, strict: "ignore", throwOnError: true };
const work = process.argv[2] === "render" ? katex.renderToString : katex.__parse;
const accepted = [];
formulas.forEach((latex, index) => {
  try {
    work(latex, options);
    accepted.push(index);
  } catch {
    // What KaTeX rejects has no time.
  }
});
const best = new Array(formulas.length).fill(Infinity);
for (let pass = 0; pass < 5; pass++) {
  for (const index of accepted) {
    const start = process.hrtime.bigint();
    work(formulas[index], options);
    best[index] = Math.min(best[index], Number(process.hrtime.bigint() - start) / 1e9);
  }
}
const times = accepted.map((index) => best[index]).sort((a, b) => a - b);
process.stdout.write(JSON.stringify({ median: times[times.length >> 1], count: times.length, accepted }));
