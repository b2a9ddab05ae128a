// node lighthouse.mjs LIGHTHOUSE SITE RUNS PATH...; see lighthouse.sh.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, site, runs, ...paths] = process.argv.slice(2);
const file = join(folder, "core/index.js");
const { default: lighthouse } = await import(pathToFileURL(file));
const { launch } = await import(pathToFileURL(createRequire(file).resolve("chrome-launcher")));
const least = { performance: 99, accessibility: 100, "best-practices": 100, seo: 100 };
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
let isGood = true;

for (const path of paths) {
  const { status } = await fetch(site + path);
  if (status === 404) {
    console.log(`${path}: left out, there is no such page yet`);
    continue;
  }

  const results = [];
  for (let run = 0; run < Number(runs); run++) {
    const chrome = await launch({ chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"], logLevel: "error" });
    try {
      results.push((await lighthouse(site + path, { port: chrome.port, logLevel: "error" })).lhr);
    } finally {
      chrome.kill();
    }
  }

  const scores = Object.keys(least).map((id) => [id, median(results.map((result) => Math.round(result.categories[id].score * 100)))]);
  const seconds = (id) => `${(median(results.map((result) => result.audits[id].numericValue)) / 1000).toFixed(1)} s`;
  console.log(`${path}: ${scores.map(([id, score]) => `${id} ${score}`).join(", ")}; first paint ${seconds("first-contentful-paint")}, largest ${seconds("largest-contentful-paint")}, `
    + `blocked ${Math.round(median(results.map((result) => result.audits["total-blocking-time"].numericValue)))} ms, shift ${median(results.map((result) => result.audits["cumulative-layout-shift"].numericValue))}, `
    + `${Math.round(median(results.map((result) => result.audits["total-byte-weight"].numericValue)) / 1024)} KB`);
  for (const [id, score] of scores.filter(([id, score]) => score < least[id])) {
    isGood = false;
    const { auditRefs } = results.at(-1).categories[id];
    for (const audit of auditRefs.filter(({ weight }) => weight > 0).map((ref) => results.at(-1).audits[ref.id]).filter(({ score }) => score !== null && score < 0.9)) {
      console.log(`  ${id} ${score}: ${audit.title} ${audit.displayValue ?? ""} ${JSON.stringify(audit.details?.items?.slice(0, 3) ?? "").slice(0, 600)}`);
    }
  }
}

process.exit(isGood ? 0 : 1);
