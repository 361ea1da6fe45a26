// Opens a report in Chromium, as wide as a desk and as wide as A4, and says what axe-core and the eye would object to:
// rules of WCAG 2.2 AA, text outside its chart, charts without a bar, pages wider than the paper.
//
//     NODE_PATH=<where axe-core and puppeteer-core are> node tests/browser/look.cjs <report.html> [<folder for pictures>]
const fs = require("fs");
const path = require("path");
const { pathToFileURL } = require("url");
const puppeteer = require("puppeteer-core");

const CHROMIUM = process.env.CHROMIUM || "/usr/bin/chromium";
const SIZES = { desktop: [1280, 900], a4: [794, 1123] };
const AXE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function main([report, pictures]) {
  const browser = await puppeteer.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  let objections = 0;
  for (const [name, [width, height]] of Object.entries(SIZES)) {
    const page = await browser.newPage();
    await page.setViewport({ width, height });
    await page.goto(pathToFileURL(path.resolve(report)).href);
    const found = [...(await broken(page)), ...(await drawnBadly(page))];
    found.forEach((line) => console.log(`${name}: ${line}`));
    objections += found.length;
    const sections = await page.$$("main > section");
    for (const section of pictures ? sections : []) {
      const id = await section.evaluate((element) => element.id);
      fs.mkdirSync(pictures, { recursive: true });
      await section.screenshot({ path: path.join(pictures, `${name}-${id}.png`) });
    }
    console.log(`${name}: ${sections.length} pages, ${found.length} objections`);
    await page.close();
  }
  await browser.close();
  process.exit(objections === 0 ? 0 : 1);
}

async function broken(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((tags) => axe.run({ runOnly: { type: "tag", values: tags } }), RULES);
  return violations.map((rule) => `${rule.id}: ${rule.help}, ${rule.nodes.length} times, first at ${rule.nodes[0].target}`);
}

function drawnBadly(page) {
  return page.evaluate(() => {
    const found = [];
    for (const chart of document.querySelectorAll("svg.chart")) {
      const room = chart.getBoundingClientRect();
      const named = chart.getAttribute("aria-label");
      const texts = [...chart.querySelectorAll("text")].map((text) => text.getBoundingClientRect());
      const isOut = (box) => box.left < room.left - 1 || box.right > room.right + 1 || box.bottom > room.bottom + 1;
      if (texts.some(isOut)) found.push(`text is cut off in the chart "${named}"`);
      const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
      if (texts.some((a, at) => texts.slice(at + 1).some((b) => meet(a, b)))) found.push(`texts overlap in the chart "${named}"`);
      const marks = [...chart.querySelectorAll("rect, circle")];
      const isSeen = (mark) => mark.tagName === "circle" || mark.getBoundingClientRect().width > 0;
      if (!marks.some(isSeen)) found.push(`nothing is drawn in the chart "${named}"`);
    }
    if (document.documentElement.scrollWidth > window.innerWidth) found.push("the page is wider than the window");
    return found;
  });
}

main(process.argv.slice(2));
