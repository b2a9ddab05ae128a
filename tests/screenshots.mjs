// node screenshots.mjs PLAYWRIGHT CHROMIUM SITE ADDRESSES FOLDER; see screenshots.sh.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [playwright, executablePath, site, addresses, folder] = process.argv.slice(2);
const { chromium } = await import(pathToFileURL(join(playwright, "index.mjs")));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
let shots = 0;
for (const width of [320, 768, 1440]) {
  for (const colorScheme of ["light", "dark"]) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    await page.goto(site, { waitUntil: "networkidle" }); // so that the fonts are there
    for (const address of readFileSync(addresses, "utf8").trim().split("\n")) {
      await page.goto(site + address, { waitUntil: "networkidle" });
      const name = address.slice(1).replace(/[^a-z0-9]+/g, "-") || "home";
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (overflow > 0) console.log(`${address} is ${overflow} pixels too wide at ${width}, ${colorScheme}`);
      shots++;
    }
    await page.close();
  }
}
await browser.close();
console.log(`${shots} pictures in ${folder}`);
