/** How a report looks, on a screen by day and by night and on paper. */
export const REPORT_STYLE = `
:root { color-scheme: light dark;
  --paper: #fdfcfa; --ink: #1b1b1b; --soft: #55534e; --faint: #6b6963; --line: #dedbd3; --card: #f6f4ef;
  --accent: #5145a8; --actor: #0b57a4; --actor-tint: #dcebfd; --claim: #a84600; --claim-tint: #ffedcf;
  --evidence: #006b56; --evidence-tint: #d6f3e6; --other: #6d4c9f; --other-tint: #ece4f7;
  --serif: 'Source Serif 4', 'Source Serif Pro', 'Iowan Old Style', Charter, Georgia, serif;
  --sans: Inter, system-ui, -apple-system, 'Segoe UI', sans-serif;
  --mono: ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, monospace; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #191919; --ink: #e9e6df; --soft: #b9b5aa; --faint: #9a968c; --line: #3a3833; --card: #222120;
  --accent: #b3a9f5; --actor: #7db8f7; --actor-tint: #16304d; --claim: #f5a65b; --claim-tint: #45290c;
  --evidence: #5fd0ac; --evidence-tint: #0d3a2e; --other: #c5a8ee; --other-tint: #35264d; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1.5rem; }
body { margin: 0 auto; padding: 4rem 1.5rem 6rem; max-width: 46rem; background: var(--paper); color: var(--ink);
  font: 400 1rem/1.6 var(--sans); overflow-wrap: anywhere; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
h1, h2, h3 { font-family: var(--serif); line-height: 1.2; text-wrap: balance; font-weight: 600; }
h1 { font-size: 2.6rem; letter-spacing: -0.015em; margin: 0 0 0.5rem; }
h2 { font-size: 1.7rem; margin: 4.5rem 0 1rem; padding-top: 1.2rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.3rem; margin: 2.5rem 0 0.5rem; }
p { margin: 0.6rem 0; }
.eyebrow { font-size: 0.75rem; letter-spacing: 0.08em; text-transform: uppercase; color: var(--faint); margin: 0 0 0.75rem; }
.lead { color: var(--soft); font-size: 1.06rem; max-width: 38rem; }
.counts { display: flex; flex-wrap: wrap; gap: 0.5rem 2.5rem; margin: 2rem 0 0; padding: 0; list-style: none; }
.counts b { display: block; font: 600 1.9rem/1.1 var(--serif); font-variant-numeric: tabular-nums; }
.counts span { font-size: 0.85rem; color: var(--soft); }
.counts .actor b { color: var(--actor); } .counts .claim b { color: var(--claim); } .counts .evidence b { color: var(--evidence); }
nav ol { columns: 2; column-gap: 2rem; padding-left: 1.2rem; font-size: 0.92rem; }
nav li { break-inside: avoid; margin: 0.15rem 0; }
.check { background: var(--card); border-radius: 0.6rem; padding: 1rem 1.3rem; font-size: 0.9rem; color: var(--soft); margin-top: 2rem; }
.check h2 { all: unset; display: block; font-weight: 600; color: var(--ink); margin-bottom: 0.2rem; }
code { font: 0.82em/1.4 var(--mono); }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 1rem; font-size: 0.85rem; color: var(--soft); margin: 0.75rem 0 1.5rem; }
dl.facts dt { color: var(--faint); } dl.facts dd { margin: 0; }
.text { white-space: pre-wrap; font: 400 1.09rem/2 var(--serif); hanging-punctuation: first; tab-size: 4; unicode-bidi: isolate; }
.m { border-bottom: 2px solid var(--c); background: var(--t); padding-bottom: 1px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.l1 { padding-bottom: 5px; } .l2 { padding-bottom: 9px; }
.actor { --c: var(--actor); --t: var(--actor-tint); } .claim { --c: var(--claim); --t: var(--claim-tint); }
.evidence { --c: var(--evidence); --t: var(--evidence-tint); } .other { --c: var(--other); --t: var(--other-tint); }
.m.claim { border-bottom-style: double; border-bottom-width: 3px; } .m.evidence { border-bottom-style: dashed; }
.excluded { --c: var(--line); --t: transparent; color: var(--faint); }
.n.excluded { color: var(--faint); }
.n { font: 600 0.62rem/1 var(--sans); vertical-align: super; text-decoration: none; color: var(--c); padding: 0 0.1em; user-select: none; }
.card { break-inside: avoid; border-left: 3px solid var(--c); padding: 0.1rem 0 0.1rem 1.1rem; margin: 1.6rem 0; }
.card > blockquote { font: 400 1.12rem/1.5 var(--serif); margin: 0 0 0.35rem; }
.card ul { list-style: none; margin: 0.6rem 0 0; padding: 0; }
.card li { padding: 0.4rem 0 0.4rem 0.9rem; border-left: 1px solid var(--line); font-size: 0.92rem; }
.card li q, .list q { font-family: var(--serif); font-size: 1.05em; }
blockquote, q, .said { unicode-bidi: isolate; white-space: pre-line; }
.role { font-size: 0.72rem; font-weight: 600; letter-spacing: 0.03em; color: var(--c, var(--soft)); margin-right: 0.4em; }
.where { font-size: 0.78rem; color: var(--faint); font-variant-numeric: tabular-nums; }
.where a { color: inherit; }
.said { font-size: 0.9rem; color: var(--soft); margin: 0.3rem 0 0; }
.none { color: var(--faint); font-size: 0.92rem; }
.list { list-style: none; padding: 0; margin: 2rem 0 0; border-top: 1px solid var(--line); }
.list > li { display: grid; grid-template-columns: 2.2rem 1fr; padding: 0.65rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; font-size: 0.92rem; }
.list > li > b { font-variant-numeric: tabular-nums; color: var(--c); font-weight: 600; }
:target { background: var(--card); outline: 0.4rem solid var(--card); border-radius: 2px; }
a[id]:target { outline: 2px solid var(--accent); }
footer { margin-top: 5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 0.8rem; color: var(--faint); }
@media (max-width: 36rem) { body { padding-top: 2rem; } h1 { font-size: 2rem; } nav ol { columns: 1; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #333; --faint: #555; --line: #bbb; --card: #f4f4f2; --accent: #000;
    --actor: #0b57a4; --actor-tint: #e6f0fd; --claim: #a84600; --claim-tint: #fff1da; --evidence: #006b56;
    --evidence-tint: #e0f5ec; --other: #6d4c9f; --other-tint: #f0eaf8; }
  @page { margin: 22mm 20mm; }
  html { print-color-adjust: exact; -webkit-print-color-adjust: exact; font-size: 10.5pt; }
  body { max-width: none; padding: 0; } h2 { break-after: avoid; } h3 { break-after: avoid; }
  article { break-before: page; } article h2 { border-top: 0; margin-top: 0; padding-top: 0; }
  .text { line-height: 1.85; orphans: 3; widows: 3; } a { text-decoration: none; } }
`;
