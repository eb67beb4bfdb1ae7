// Reads a JSON array of formulas on stdin; writes one of {"mathml"} where KaTeX accepts a formula, else {"message"}.
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const katex = require("katex");
let input = "";
process.stdin.setEncoding("utf8");
for await (const chunk of process.stdin) input += chunk;
const answers = JSON.parse(input).map(({ latex, display }) => {
  try {
    return {
      mathml: katex.renderToString(latex, {
        displayMode: display, strict: "ignore", throwOnError: true, output: "mathml",
      }),
    };
  } catch (error) {
    return { message: String(error.message) };
  }
});
process.stdout.write(JSON.stringify(answers));
