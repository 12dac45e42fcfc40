/**
 * Who may import whom: the layering rule as a table, read by `layers.test.ts`.
 *
 * A file belongs to the longest folder named here that holds it. It may import its
 * own layer, the layers in `layers`, the packages in `packages` (and their
 * sub-paths) and, where `node` says so, Node's own modules. Whatever is not named
 * is forbidden: a new dependency is a line here, seen by whoever reads the change.
 */
export interface LayerRule {
  readonly folder: string;
  readonly layers: readonly string[];
  readonly packages: readonly string[];
  readonly node: boolean;
  /** What its tests may import besides. */
  readonly testLayers?: readonly string[];
}

const DOMAIN = ['shared', 'shared/domain'];
const WINDOW = ['react', 'react-dom', 'react-aria-components', 'lucide-react', 'zustand'];

export const LAYERS: readonly LayerRule[] = [
  { folder: 'shared', layers: [], packages: [], node: false },
  {
    folder: 'shared/domain',
    layers: ['shared'],
    packages: ['@noble/hashes', 'culori', 'munkres'],
    node: false,
  },
  {
    folder: 'shared/formats',
    layers: [...DOMAIN, 'shared/text'],
    packages: ['@noble/hashes', 'csv-parse', 'csv-stringify', 'saxes', 'w3c-xmlserializer'],
    node: false,
  },
  { folder: 'shared/text', layers: DOMAIN, packages: ['intl-messageformat'], node: false },
  { folder: 'shared/api', layers: DOMAIN, packages: ['@noble/hashes', 'zod'], node: false },

  { folder: 'main', layers: [], packages: [], node: true },
  {
    folder: 'main/backend',
    layers: [...DOMAIN, 'shared/formats', 'shared/text', 'shared/api'],
    packages: ['chardet', 'chokidar', 'env-paths', 'iconv-lite', 'yauzl', 'yazl', 'zod'],
    node: true,
    // In the product it is another process; tests run it in their own.
    testLayers: ['main/backend/sources/extractor'],
  },
  // Runs in a process of its own: what takes strangers' files apart never runs beside the rest.
  {
    folder: 'main/backend/sources/extractor',
    layers: [...DOMAIN, 'main/backend'],
    packages: [
      '@mozilla/readability',
      'iconv-lite',
      'rtf-stream-parser',
      'linkedom',
      'mammoth',
      'pdfjs-dist',
      'postal-mime',
      'saxes',
      'yauzl',
    ],
    node: true,
  },
  {
    folder: 'main/web',
    layers: [...DOMAIN, 'shared/text', 'shared/api', 'main/backend'],
    packages: ['zod'],
    node: true,
  },
  {
    folder: 'main/electron',
    layers: [...DOMAIN, 'shared/text', 'shared/api', 'main/backend'],
    packages: ['electron', 'electron-store'],
    node: true,
  },
  {
    folder: 'main/cli',
    layers: [...DOMAIN, 'shared/formats', 'shared/text', 'shared/api', 'main/backend', 'main/web'],
    packages: ['@bomb.sh/tab', 'commander', 'env-paths'],
    node: true,
  },

  {
    folder: 'renderer',
    layers: [
      ...DOMAIN,
      'shared/text',
      'shared/api',
      'renderer/store',
      'renderer/editor',
      'renderer/ui',
      'renderer/panels',
    ],
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      '@fontsource-variable/atkinson-hyperlegible-next',
      '@fontsource-variable/inter',
      '@fontsource-variable/source-serif-4',
    ],
    node: false,
  },
  {
    folder: 'renderer/store',
    layers: [...DOMAIN, 'shared/text', 'shared/api'],
    packages: ['zustand'],
    node: false,
  },
  {
    folder: 'renderer/editor',
    layers: [...DOMAIN, 'shared/text', 'renderer/store'],
    packages: ['prosemirror-model', 'prosemirror-state', 'prosemirror-view'],
    node: false,
  },
  {
    folder: 'renderer/ui',
    layers: [],
    packages: [...WINDOW, '@tanstack/react-virtual', 'react-resizable-panels'],
    node: false,
  },
  {
    folder: 'renderer/panels',
    layers: [...DOMAIN, 'shared/text', 'shared/api', 'renderer/store', 'renderer/editor', 'renderer/ui'],
    packages: [
      ...WINDOW,
      '@tanstack/react-virtual',
      'react-resizable-panels',
      'csv-stringify/browser/esm/sync',
      'd3-scale',
      'diff',
      'fuzzysort',
      // In the process that arranges a network.
      'graphology',
      'graphology-layout-forceatlas2',
    ],
    node: false,
  },

  // Journeys see the product as people do: they may know its words, never its insides.
  {
    folder: 'e2e',
    layers: [...DOMAIN, 'shared/formats', 'shared/text'],
    packages: ['@playwright/test', '@axe-core/playwright', 'vite'],
    node: true,
  },
  // Faults are put below the save and attacks before the dispatcher: both are known here, and nowhere else in
  // e2e. So is how the names of strangers are written in the window.
  {
    folder: 'e2e/trust',
    layers: [
      ...DOMAIN,
      'shared/formats',
      'shared/api',
      'main/backend',
      'main/backend/sources/extractor',
      'main/web',
      'main/cli',
      'renderer/panels',
      'e2e',
    ],
    packages: ['@playwright/test', 'csv-parse/sync', 'zod'],
    node: true,
  },
  {
    folder: 'e2e/bench',
    layers: [...DOMAIN, 'shared/formats', 'e2e', 'e2e/bench/contestants', 'e2e/bench/search'],
    packages: ['@playwright/test'],
    node: true,
  },
  // What is measured is the program that searches, without the window around it.
  {
    folder: 'e2e/bench/search',
    layers: [...DOMAIN, 'main/backend', 'e2e/bench'],
    packages: ['prettier'],
    node: true,
  },
  // Anchoring is measured beside what others do, by their own packages.
  {
    folder: 'e2e/bench/anchors',
    layers: [...DOMAIN, 'e2e'],
    packages: ['approx-string-match', 'dom-anchor-text-quote', 'jsdom', 'zod'],
    node: true,
  },
  // The editor is measured beside what others do, each by its own packages.
  {
    folder: 'e2e/bench/contestants',
    layers: [...DOMAIN, 'renderer/editor', 'renderer/ui', 'e2e/bench', 'e2e/bench/anchors'],
    packages: [
      '@playwright/test',
      '@codemirror/state',
      '@codemirror/view',
      '@recogito/text-annotator',
      'prosemirror-model',
      'prosemirror-state',
      'prosemirror-view',
      'vite',
    ],
    node: true,
  },
  // The editor's own page stands the editor alone in a browser.
  {
    folder: 'e2e/editor',
    layers: [...DOMAIN, 'shared/text', 'renderer/editor', 'renderer/ui', 'e2e'],
    packages: ['@playwright/test', '@axe-core/playwright', '@fontsource-variable/source-serif-4', 'vite'],
    node: true,
  },
];

/** What unit tests may import besides what their layer may. */
export const TEST_PACKAGES = [
  'vitest',
  'fast-check',
  'jsdom',
  'ajv',
  'ajv-draft-04',
  'ajv-formats',
  '@electron/asar',
  'jsonld',
  'prettier',
  'rolldown',
  'xmllint-wasm',
  'yaml',
  'zod',
];

/** Things of the world that `shared` is given instead of taking them: clock and chance. */
export const TAKEN_FROM_THE_WORLD = [
  /\bDate\.now\(/,
  /\bnew Date\(\)/,
  /\bMath\.random\(/,
  /\bperformance\.now\(/,
];
