/** PDF files that would run, open or fetch something, that never end, or that are broken (S04). */
import { deflateSync } from 'node:zlib';
import { pdfOf } from '../../main/backend/sources/extractor/documents.cases.ts';
import { damaged, OWN_WORDS, type HostileFile, type Outside } from './hostile-archives.ts';

const PAGE = [{ text: OWN_WORDS.replace('ä', '\u00e4'), x: 50, y: 500 }];

/** A PDF of these objects, the first of them its catalog; streams are given whole. */
function rawPdf(objects: readonly string[], trailer = ''): Buffer {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  return Buffer.from(
    `${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    'latin1',
  );
}

function stream(content: Buffer, more: string): string {
  return `<< /Length ${content.length} ${more} >>\nstream\n${content.toString('latin1')}\nendstream`;
}

/** One page whose words come out of this stream object; `fonts` are more objects, from number 6 on. */
function pageOf(
  content: string,
  font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ...more: readonly string[]
): Buffer {
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [4 0 R] >>',
    font,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /X 5 0 R >> >> >>',
    content,
    ...more,
  ]);
}

function acting({ secretFile, address }: Outside): readonly HostileFile[] {
  const script = 'globalThis.ran = 1; app.launchURL(1); this.submitForm(1); process.exit(7)';
  const actions: Readonly<Record<string, string>> = {
    'a script': `/OpenAction << /S /JavaScript /JS (${script.replaceAll(/[()]/g, String.raw`\$&`)}) >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (${script.replaceAll(/[()]/g, String.raw`\$&`)}) >>] >> >>`,
    'a program': `/OpenAction << /S /Launch /F (${secretFile}.sh) /Win << /F (cmd.exe) >> >> /AA << /WC << /S /Launch /F (${secretFile}.sh) >> >>`,
    'an address': `/OpenAction << /S /URI /URI (${address}/uri) >>`,
    'a form sent': `/OpenAction << /S /SubmitForm /F (${address}/form) >>`,
    'another file': `/OpenAction << /S /GoToR /F (${secretFile}) /D [0 /Fit] >>`,
    XFA: `/AcroForm << /XFA (<xdp><script>${script.replaceAll(/[()]/g, String.raw`\$&`)}</script></xdp>) /Fields [] >>`,
    'enclosed files': `/Names << /EmbeddedFiles << /Names [(x) << /Type /Filespec /F (${secretFile}) >>] >> >>`,
  };
  return Object.entries(actions).map(([name, catalog]) => ({
    name,
    kind: 'pdf',
    bytes: pdfOf([PAGE], { catalog }),
    isRead: true,
  }));
}

function endless(): readonly HostileFile[] {
  const shown = `BT /F1 10 Tf 1 0 0 1 50 500 Tm (${'ha '.repeat(50)}) Tj ET\n`;
  const flate = (content: Buffer, more = ''): string =>
    stream(deflateSync(content), `/Filter /FlateDecode ${more}`);
  const twice = deflateSync(deflateSync(Buffer.alloc(200_000_000, ' ')));
  const tree = (kids: string): Buffer =>
    rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count 1000000 /Kids [${kids}] >>`,
      '<< /Type /Pages /Count 1000000 /Kids [2 0 R 3 0 R] /Parent 2 0 R >>',
    ]);
  const claimed = Buffer.from(
    pdfOf([PAGE]).toString('latin1').replace('/Count 1 ', '/Count 1000000 '),
    'latin1',
  );
  const type4 =
    '<< /FunctionType 4 /Domain [0 1] /Range [0 1] /Length 40 >>\nstream\n{ { dup { } { } ifelse } dup exec exec }  \nendstream';
  const files: Readonly<Record<string, Buffer>> = {
    'a page that unpacks to 200 MB of nothing': pageOf(flate(Buffer.alloc(200_000_000, ' '))),
    'a page packed twice': pageOf(stream(twice, '/Filter [/FlateDecode /FlateDecode]')),
    'a page of 30 MB of words': pageOf(flate(Buffer.from(shown.repeat(180_000)))),
    'a picture that holds itself': pageOf(
      stream(
        Buffer.from('/X Do '.repeat(1000)),
        '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
      ),
    ),
    'a tree of pages in a circle': tree('3 0 R 2 0 R'),
    'a tree of pages that is its own': tree(Array.from({ length: 1000 }, () => '2 0 R').join(' ')),
    'an older part before itself': rawPdf(
      ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 0 /Kids [] >>'],
      '/Prev 9 /XRefStm 9',
    ),
    'a million letters of a code': pageOf(
      stream(Buffer.from(shown), ''),
      '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (A) /Ordering (B) /Supplement 0 >> >>] >>',
      flate(
        Buffer.from(
          `begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange ${'100 beginbfrange <0000> <FFFF> <0041> endbfrange '.repeat(3000)} endcmap`,
        ),
      ),
    ),
    'arrays 200,000 deep': rawPdf([
      `<< /Type /Catalog /Pages 2 0 R /X ${'['.repeat(200_000)}${']'.repeat(200_000)} >>`,
      '<< /Type /Pages /Count 0 /Kids [] >>',
    ]),
    'a function that calls itself': pageOf(
      stream(Buffer.from(shown), ''),
      `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /h 6 0 R /a 6 0 R >> /Encoding << /Differences [97 /a 104 /h] >> /FirstChar 97 /LastChar 104 /Widths [1 1 1 1 1 1 1 1] >>`,
      stream(Buffer.from('/F1 9 Tf (hahaha) Tj'), ''),
      type4,
    ),
    'a script in a font’s matrix': pageOf(
      stream(Buffer.from(shown), ''),
      '<< /Type /Font /Subtype /Type1 /BaseFont /X /FontMatrix [1 0 0 1 0 (0\\); globalThis.ran = 1; process.exit\\(7)] /FirstChar 97 /LastChar 97 /Widths [1] /FontDescriptor << /Type /FontDescriptor /FontName /X /FontFile 6 0 R >> >>',
      stream(Buffer.from('%!PS broken'), ''),
    ),
    '5,001 pages': pdfOf(Array.from({ length: 5001 }, () => [])),
  };
  return [
    ...Object.entries(files).map(([name, bytes]): HostileFile => ({
      name,
      kind: 'pdf',
      bytes,
      isLarge: true,
    })),
    { name: 'a million pages, it says', kind: 'pdf', bytes: claimed, isRead: true },
  ];
}

/** A page whose words would be those of another file, or come from an address. */
function pointing({ secretFile, address }: Outside): readonly HostileFile[] {
  const places = {
    'a file': `/F (${secretFile})`,
    'an address': `/F << /Type /Filespec /FS /URL /F (${address}/stream) >>`,
  };
  return Object.entries(places).map(([name, where]) => ({
    name: `words from ${name}`,
    kind: 'pdf',
    bytes: pageOf(stream(Buffer.alloc(0), where)),
  }));
}

/** All of them, and so many spoiled ones. */
export function pdfs(outside: Outside, spoiled: number, random: () => number): readonly HostileFile[] {
  const good = pdfOf([PAGE, PAGE, PAGE], { catalog: '/Lang (de)', trailer: '/Info << /Title (x) >>' });
  return [
    ...acting(outside),
    ...pointing(outside),
    ...endless(),
    ...Array.from({ length: spoiled }, (_, i): HostileFile => ({
      name: `spoiled ${i}`,
      kind: 'pdf',
      bytes: damaged(good, random),
    })),
  ];
}
