/** The exchange formats that Beleg knows, in the order in which people are shown them. */
import { brat } from './brat/brat.ts';
import { casJson } from './cas/cas-json.ts';
import { xmi } from './cas/xmi.ts';
import { conll } from './conll/conll.ts';
import { csv, csvDe } from './csv-format.ts';
import type { Format } from './format.ts';
import { history } from './history/history.ts';
import { doccano } from './json-lines/doccano.ts';
import { prodigy } from './json-lines/prodigy.ts';
import { spacy } from './json-lines/spacy.ts';
import { labelStudio } from './label-studio/label-studio.ts';
import { aif } from './network/aif.ts';
import { argdown } from './network/argdown.ts';
import { claimReview } from './network/claim-review.ts';
import { gexf } from './network/gexf.ts';
import { graphml } from './network/graphml.ts';
import { qdc, qdpx } from './refi/refi.ts';
import { report } from './report/report.ts';
import { roCrate } from './ro-crate/ro-crate.ts';
import { tei } from './tei/tei.ts';
import { hypothesis, w3c, w3cRecogito } from './w3c/w3c.ts';
import { webannoTsv } from './webanno/webanno-tsv.ts';
import { xlsx } from './xlsx-format.ts';

export const FORMATS: readonly Format[] = [
  report,
  w3c,
  w3cRecogito,
  hypothesis,
  qdpx,
  qdc,
  csv,
  csvDe,
  xlsx,
  history,
  brat,
  casJson,
  xmi,
  webannoTsv,
  labelStudio,
  doccano,
  prodigy,
  spacy,
  conll,
  tei,
  gexf,
  graphml,
  argdown,
  aif,
  claimReview,
  roCrate,
];

export function formatOf(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}
