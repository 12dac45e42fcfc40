/**
 * Makes the icons of the desktop packages from the one picture, renderer/icon.svg:
 * `npm run icons` draws it in every size in a browser and writes
 * main/electron/packaging/{icon.ico, icon.icns, icon.svg.sha256, icons/*.png}.
 *
 * They are committed, so that packing needs no browser; a test sees to it that they
 * are made from today's picture.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { findBrowser } from '../find-browser.mjs';

const root = resolve(import.meta.dirname, '../..');
const packaging = join(root, 'main/electron/packaging');
const svg = readFileSync(join(root, 'renderer/icon.svg'), 'utf8');

const LINUX = [16, 24, 32, 48, 64, 128, 256, 512];
const WINDOWS = [16, 24, 32, 48, 64, 128, 256];
/** The kinds of picture that an .icns file has, by their side in pixels. */
const MAC = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
]);
/** Apple draws a rounded square on 824 of 1024 pixels; the rest is room around it. */
const MAC_FILLS = 824 / 1024;

const browser = await chromium.launch({
  ...(findBrowser() === null ? {} : { executablePath: findBrowser() ?? '' }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  const draw = createDrawing(page);
  mkdirSync(join(packaging, 'icons'), { recursive: true });
  for (const side of LINUX) {
    writeFileSync(join(packaging, 'icons', `${side}x${side}.png`), await draw(side, 1));
  }
  const pictures = [];
  for (const side of WINDOWS) pictures.push({ side, png: await draw(side, 1) });
  writeFileSync(join(packaging, 'icon.ico'), icoFile(pictures));
  const kinds = [];
  for (const [kind, side] of MAC) kinds.push({ kind, png: await draw(side, MAC_FILLS) });
  writeFileSync(join(packaging, 'icon.icns'), icnsFile(kinds));
  const mark = createHash('sha256').update(svg).digest('hex');
  writeFileSync(join(packaging, 'icon.svg.sha256'), `${mark}  renderer/icon.svg\n`);
} finally {
  await browser.close();
}

/**
 * Draws the picture as PNG, `side` pixels wide, filling `fills` of it.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {(side: number, fills: number) => Promise<Buffer>}
 */
function createDrawing(page) {
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  return async (side, fills) => {
    await page.setViewportSize({ width: side, height: side });
    const width = Math.round(side * fills);
    await page.setContent(
      `<style>body { margin: 0; display: grid; place-items: center; height: ${side}px }</style>
       <img src="${source}" width="${width}" height="${width}" alt="">`,
    );
    await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    return await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: side, height: side } });
  };
}

/**
 * An .ico file: a directory of pictures, then the PNGs as they are.
 *
 * @param {readonly { readonly side: number, readonly png: Buffer }[]} pictures
 */
function icoFile(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { side, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    // 256 is written as 0.
    head.writeUInt8(side % 256, entry);
    head.writeUInt8(side % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/**
 * An .icns file: pictures one after the other, each with its kind and its length.
 *
 * @param {readonly { readonly kind: string, readonly png: Buffer }[]} kinds
 */
function icnsFile(kinds) {
  const parts = kinds.map(({ kind, png }) => {
    const head = Buffer.alloc(8);
    head.write(kind, 'latin1');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}
