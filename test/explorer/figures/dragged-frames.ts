import { type Lines, type Open, quantile } from './opened.js';

/** A province with some of its districts and their communes: as many signs as a picture may hold. */
const CROWD =
  '/graph/province:thanh-hoa?open=district:63-380,district:63-381,district:63-382,district:63-384,district:63-385,district:63-386,district:63-387,district:63-388,district:63-389,district:63-390,district:63-391,district:63-392,district:63-393,district:63-394';
const STEPS = 120;

/** Times between frames while a crowded neighbourhood is moved by the mouse. */
export async function draggedFrames(open: Open): Promise<Lines> {
  const page = await open(CROWD);
  await page.locator('.graph-canvas canvas').first().waitFor();
  await page.waitForLoadState('networkidle');
  const box = await page.locator('.graph-canvas').boundingBox();
  if (!box) throw new Error('no picture');
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(globalThis, { frames });
    const note = (time: number) => {
      frames.push(time);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await page.mouse.move(box.x + 8, box.y + 8);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step += 1) await page.mouse.move(box.x + 8 + step * 2, box.y + 8 + step);
  await page.mouse.up();
  const frames = await page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames); // put there above
  const gaps = frames.slice(1).map((time, index) => time - (frames[index] ?? 0));
  const links = await page.locator('.graph-list li').count();
  return [
    [
      `graph of ${links} links: frames while dragged, median and p95`,
      `${quantile(gaps, 0.5).toFixed(1)} ms, ${quantile(gaps, 0.95).toFixed(1)} ms`,
    ],
  ];
}
