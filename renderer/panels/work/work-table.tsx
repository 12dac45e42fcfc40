/** Everybody with what they have done, have to do, and would have. */
import type { ReactNode } from 'react';
import type { Annotator } from '../../../shared/domain/annotator.ts';
import { withAssigned, type Assignments } from '../../../shared/domain/work/assignment.ts';
import { doneCounts } from '../../store/work-state.ts';
import { readableName } from '../readable-name.ts';
import { useText, useWindowState } from '../window-context.tsx';
import { loadsIn } from './assignment-draft.ts';

export function WorkTable({
  people,
  edit,
}: {
  readonly people: readonly Pick<Annotator, 'id' | 'name'>[];
  readonly edit: Assignments;
}): ReactNode {
  const text = useText();
  const work = useWindowState((state) => state.work);
  const entries = useWindowState((state) => state.articles);
  const articles = entries.map(({ path }) => path);
  const now = loadsIn(work.assigned, articles);
  const then = loadsIn(withAssigned(work.assigned, edit), articles);
  const done = doneCounts(work, articles);
  const isOther = Object.keys(edit).length > 0;
  return (
    <table className="work-table">
      <thead>
        <tr>
          <th scope="col">{text('work.who')}</th>
          <th scope="col">{text('work.done')}</th>
          <th scope="col">{text('work.assigned-now')}</th>
          {isOther && <th scope="col">{text('work.assigned-then')}</th>}
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name }) => (
          <tr key={id}>
            <th scope="row">
              <bdi>{readableName(name)}</bdi>
            </th>
            <td>{done.get(id) ?? 0}</td>
            <td>{now.get(id) ?? 0}</td>
            {isOther && <td>{then.get(id) ?? 0}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
