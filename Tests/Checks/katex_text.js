// Reads a JSON array of formulas, writes an array of the text content of KaTeX's MathML, null where KaTeX rejects one.
// Needs KaTeX 0.16.4: apt install katex, NODE_PATH=/usr/share/nodejs.
const katex = require("katex");

const entities = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'" };

function text(formula, displayMode) {
  try {
    const markup = katex.renderToString(formula, { output: "mathml", displayMode, throwOnError: true, strict: "ignore" });
    return markup
      .replace(/<annotation[\s\S]*<\/annotation>/, "")
      .replace(/<[^>]*>/g, "")
      .replace(/&(amp|lt|gt|quot|#x27);/g, (entity) => entities[entity]);
  } catch (error) {
    return null;
  }
}

const formulas = JSON.parse(require("fs").readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(formulas.map(([formula, display]) => text(formula, display))));
