/**
 * The page as one HTML file that shows the same without Beleg: tables and pictures, no script,
 * nothing loaded. It is copied from the window's page by its elements, so that whatever stands
 * in names and tags stays text.
 */
import { standAlone } from './picture.ts';

const STYLE = `
:root { color-scheme: light; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 15px/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
h1 { font-size: 1.5rem; } h2, h3 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
table { border-collapse: collapse; margin: .5rem 0; } caption { text-align: start; }
th, td { padding: .25rem .6rem; border-bottom: 1px solid #dedbd3; text-align: start; vertical-align: top; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.soft { color: #55534e; } svg { max-width: 100%; height: auto; }
`;

/** What the file leaves out: it can be pressed, and nobody would answer. */
const CONTROLS = 'button, [role="group"], .agreement-control, input, select';

export function reportFile(
  shown: Element,
  { title, about, language }: { readonly title: string; readonly about: string; readonly language: string },
): string {
  const made = document.implementation.createHTMLDocument(title);
  made.documentElement.lang = language;
  const policy = made.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "default-src 'none'; style-src 'unsafe-inline'";
  const charset = made.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  made.head.prepend(charset, policy);
  const heading = made.createElement('h1');
  heading.textContent = title;
  const line = made.createElement('p');
  line.className = 'soft';
  line.textContent = about;
  const copy = made.importNode(shown, true);
  const charts = [...shown.querySelectorAll('svg[data-chart]')];
  for (const [index, place] of [...copy.querySelectorAll('svg[data-chart]')].entries()) {
    const chart = charts[index];
    if (!(chart instanceof SVGSVGElement)) continue;
    place.replaceWith(made.importNode(standAlone(chart), true));
  }
  for (const words of copy.querySelectorAll<HTMLElement>('[data-words]'))
    words.textContent = words.dataset['words'] ?? '';
  for (const control of copy.querySelectorAll(CONTROLS)) control.remove();
  made.body.append(heading, line, copy);
  // As an element it would be a style of this window, which its policy forbids.
  const page = made.documentElement.outerHTML.replace('</head>', `<style>${STYLE}</style></head>`);
  return `<!doctype html>\n${page}\n`;
}
