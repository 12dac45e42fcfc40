/** What one annotator says of an entity: one's own is edited here, a colleague's is shown. */
import { type ReactNode, useState } from 'react';
import {
  ACTOR_KINDS,
  ENTITY_LIMITS,
  externalIdIn,
  isExternalId,
  type EntityContent,
} from '../../../shared/domain/case/entity.ts';
import type { SaidEntity } from '../../../shared/domain/case/entity-groups.ts';
import type { EntityPatch } from '../../store/case/naming.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useVoiceName } from '../overviews/use-scoped.ts';
import { useActions, useText, useWindowState } from '../window-context.tsx';
import { WrittenField } from '../written-field.tsx';
import { timeFormat } from '../formats.ts';

const NO_KIND = 'none';

export function EntitySaid({ entity }: { readonly entity: SaidEntity }): ReactNode {
  const text = useText();
  const voiceName = useVoiceName();
  const isEditable = useWindowState(
    ({ project, cases }) =>
      project?.writable === 'yes' &&
      cases.some(({ own, readOnly, layer }) => own && !readOnly && layer.annotator.id === entity.annotator),
  );
  const day = timeFormat(text.language, { dateStyle: 'medium' }).format(new Date(entity.created));
  return (
    <div className="entity-said" role="group" aria-label={entity.content.name}>
      <p className="soft">{text('entity-page.made-by', { name: voiceName(entity.annotator), day })}</p>
      {isEditable ? <Fields entity={entity} /> : <Shown content={entity.content} />}
    </div>
  );
}

function Shown({ content }: { readonly content: EntityContent }): ReactNode {
  const text = useText();
  const { name, aliases = [], actorKind, external, note } = content;
  return (
    <>
      <p dir="auto">
        {[name, ...aliases, ...(actorKind ? [text(`entity-page.kind.${actorKind}`)] : []), external ?? '']
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {note !== undefined && (
        <p className="entity-note" dir="auto">
          {note}
        </p>
      )}
    </>
  );
}

function Fields({ entity: { id, content } }: { readonly entity: SaidEntity }): ReactNode {
  const text = useText();
  const actions = useActions();
  const { name, aliases = [], actorKind, external = '', note = '' } = content;
  const edit = (patch: Partial<EntityPatch>): void => {
    const { kind: _kind, of: _of, derivedFrom: _from, ...said } = content;
    const all = { ...said, ...patch };
    actions.editEntity(id, {
      name: all.name,
      ...(all.actorKind !== undefined && { actorKind: all.actorKind }),
      ...(all.aliases !== undefined && all.aliases.length > 0 && { aliases: all.aliases }),
      ...(all.note !== undefined && all.note !== '' && { note: all.note }),
      ...(all.external !== undefined && all.external !== '' && { external: all.external }),
    });
  };
  return (
    <div className="entity-fields">
      <Line
        label={text('entity-page.name')}
        value={name}
        maxLength={ENTITY_LIMITS.name}
        problem={text('entity-page.name-problem')}
        isFit={(value) => value !== ''}
        onWrite={(value) => edit({ name: value })}
      />
      {content.of === 'actor' && (
        <SelectField
          label={text('entity-page.kind')}
          value={actorKind ?? NO_KIND}
          choices={[
            { id: NO_KIND, label: text('entity-page.kind.none') },
            ...ACTOR_KINDS.map((kind) => ({ id: kind, label: text(`entity-page.kind.${kind}`) })),
          ]}
          onChange={(chosen) => {
            const { actorKind: _before, ...rest } = content;
            const kind = ACTOR_KINDS.find((one) => one === chosen);
            if (kind === actorKind) return;
            const { kind: _kind, of: _of, derivedFrom: _from, ...said } = rest;
            actions.editEntity(id, { ...said, ...(kind !== undefined && { actorKind: kind }) });
          }}
        />
      )}
      <Line
        label={text('entity-page.external')}
        value={external}
        maxLength={80}
        hint={text('entity-page.external-hint')}
        problem={text('entity-page.external-problem')}
        isFit={(value) => value === '' || isExternalId(externalIdIn(value))}
        onWrite={(value) => edit({ external: externalIdIn(value) })}
      />
      <WrittenField
        label={text('entity-page.aliases')}
        hint={text('entity-page.aliases-hint')}
        words={aliases.join('\n')}
        isReadOnly={false}
        rows={2}
        onWrite={(words) => {
          const lines = words.split('\n').map((line) => line.trim().slice(0, ENTITY_LIMITS.name));
          const said = [...new Set(lines.filter((line) => line !== ''))];
          edit({ aliases: said.slice(0, ENTITY_LIMITS.aliases) });
        }}
      />
      <WrittenField
        label={text('details.note')}
        words={note}
        isReadOnly={false}
        rows={2}
        onWrite={(words) => edit({ note: words })}
      />
      <div>
        <Button
          look="quiet"
          onPress={() => void actions.deleteEntity(id)}
          label={text('entity-page.delete-it', { name })}
        >
          {text('entity-page.delete')}
        </Button>
      </div>
    </div>
  );
}

/** One line, kept when it is left or with Enter; what does not fit stays in the field, is not kept, and that is said. */
function Line({
  label,
  value,
  maxLength,
  hint,
  problem,
  isFit,
  onWrite,
}: {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly hint?: string;
  readonly problem: string;
  readonly isFit: (value: string) => boolean;
  readonly onWrite: (value: string) => void;
}): ReactNode {
  const [draft, setDraft] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  return (
    <TextField
      label={label}
      value={draft ?? value}
      onChange={(words) => {
        setRefused(false);
        setDraft(words);
      }}
      problem={isRefused ? problem : undefined}
      maxLength={maxLength}
      hint={hint}
      onCommit={() => {
        const words = draft?.trim();
        const isKept = words === undefined || isFit(words);
        setRefused(!isKept);
        if (!isKept) return;
        setDraft(null);
        if (words !== undefined && words !== value) onWrite(words);
      }}
    />
  );
}
