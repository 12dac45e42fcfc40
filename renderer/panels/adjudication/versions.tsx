/** The versions of a candidate, to choose one of: its tag, its words, and who voted for it. */
import { type ReactNode, useMemo } from 'react';
import { Label } from 'react-aria-components/Label';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Annotator } from '../../../shared/domain/annotator.ts';
import type { VotedVersion } from '../../../shared/domain/review/group-votes.ts';
import { marksOf } from '../../store/adjudication.ts';
import { wordDiff } from '../settling/word-diff.ts';
import { TagChip } from '../tag-chip.tsx';
import { tagName } from '../tag-name.ts';
import { useTagset, useText } from '../window-context.tsx';
import { namesWords, quoteOf, versionWords, votersOf, votesWords } from './adjudication-words.ts';

export function Versions({
  versions,
  chosen,
  annotators,
  onChoose,
}: {
  readonly versions: readonly VotedVersion[];
  readonly chosen: VotedVersion | null;
  readonly annotators: readonly Annotator[];
  readonly onChoose: (version: VotedVersion) => void;
}): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const [first] = versions;
  return (
    <RadioGroup
      className="versions"
      value={chosen === null ? null : keyOf(chosen)}
      onChange={(key) => {
        const version = versions.find((one) => keyOf(one) === key);
        if (version !== undefined) onChoose(version);
      }}
    >
      <Label className="visually-hidden">{text('adjudication.versions')}</Label>
      {versions.map((version) => (
        <RadioField
          className="version-field"
          key={keyOf(version)}
          value={keyOf(version)}
          aria-label={versionWords(text, tagset, version, annotators)}
        >
          <RadioButton className="version">
            <span className="version-head">
              <TagChip tagset={tagset} tag={version.tag} />
              <b>{tagName(text, tagset, version.tag, marksOf(version)[0]?.annotation.content.label)}</b>
              <span className="version-votes">{votesWords(text, version, annotators.length)}</span>
            </span>
            <VersionQuote version={version} first={first ?? version} />
            <span className="version-names">
              <bdi>{namesWords(text, votersOf(version, annotators))}</bdi>
            </span>
          </RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  );
}

/** With what differs from the first version marked. */
function VersionQuote({
  version,
  first,
}: {
  readonly version: VotedVersion;
  readonly first: VotedVersion;
}): ReactNode {
  const quote = quoteOf(version);
  const other = quoteOf(first);
  const runs = useMemo(() => wordDiff(other, quote), [other, quote]);
  return (
    <span className="version-quote" dir="auto">
      {runs.map(({ words, kind }, index) => {
        // The runs of two wordings never reorder.
        const key = String(index);
        if (kind === 'removed') return <del key={key}>{words}</del>;
        return kind === 'added' ? <ins key={key}>{words}</ins> : <span key={key}>{words}</span>;
      })}
    </span>
  );
}

function keyOf({ start, end, tag }: VotedVersion): string {
  return `${start} ${end} ${tag}`;
}
