/** Tags and kinds of links may be called what every object already answers to. */
import { expect, test } from 'vitest';
import { FORMATS } from './index.ts';
import { EXAMPLE, filesOf } from './worked-example.cases.ts';

const NAMES = ['constructor', '__proto__'] as const;
const WRITTEN = FORMATS.filter(({ write }) => write !== undefined);

test.each(NAMES)('a tag and a link called %s go into every format as what they are called', (name) => {
  const layers = EXAMPLE.layers.map(({ annotations, statements, ...layer }) =>
    Object.assign(layer, {
      annotations: annotations.map(({ content, ...each }) =>
        Object.assign(each, { content: { ...content, tag: name, label: name } }),
      ),
      statements: statements.map(({ content, ...each }) =>
        Object.assign(each, { content: content.kind === 'link' ? { ...content, type: name } : content }),
      ),
    }),
  );
  for (const format of WRITTEN) {
    const written = JSON.stringify(filesOf(format, { ...EXAMPLE, layers }));
    expect([format.id, /native code|object Object/.exec(written)]).toEqual([format.id, null]);
  }
});
