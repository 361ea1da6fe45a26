// Takes the picture that stands in the README: a page of a report as it lies on A4, small enough to be kept.
//
//     NODE_PATH=<where puppeteer-core is> node tests/browser/picture.cjs <report.html> <page> <picture.png>
//
// Exit codes: 0 taken; 1 the picture has become too large to be kept.
const fs = require("fs");
const path = require("path");
const { pathToFileURL } = require("url");
const puppeteer = require("puppeteer-core");

const CHROMIUM = process.env.CHROMIUM || "/usr/bin/chromium";
const [WIDTH, HEIGHT] = [794, 1123];
const MOST_BYTES = 150_000;

async function main([report, name, picture]) {
  const browser = await puppeteer.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  await page.setViewport({ width: WIDTH, height: HEIGHT });
  await page.emulateMediaType("print");
  await page.goto(pathToFileURL(path.resolve(report)).href);
  // The paper's margins, which a window does not have, and the page alone.
  const alone = `header, nav, footer, section:not(#${name}) { display: none; }`;
  await page.addStyleTag({ content: `body { padding: 12mm 13mm !important; } h2 { margin-top: 0 !important; } ${alone}` });
  await page.screenshot({ path: picture });
  await browser.close();
  const bytes = fs.statSync(picture).size;
  console.log(`${picture}: ${bytes} bytes`);
  process.exit(bytes <= MOST_BYTES ? 0 : 1);
}

main(process.argv.slice(2));
