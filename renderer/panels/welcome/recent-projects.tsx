/** Projects opened recently; those that are gone are marked and cannot be pressed. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { PlaceToken, RecentProject } from '../../../shared/api/contract.ts';
import { readableName } from '../readable-name.ts';
import { useText } from '../window-context.tsx';

export function RecentProjects({
  recent,
  onOpen,
}: {
  readonly recent: readonly RecentProject[];
  readonly onOpen: (place: PlaceToken) => void;
}): ReactNode {
  const text = useText();
  return (
    <section className="welcome-recent" aria-labelledby="recent-title">
      <h2 id="recent-title" className="welcome-recent-title">
        {text('welcome.recent')}
      </h2>
      <ul>
        {recent.map((project) => (
          <li key={project.place}>
            <Button
              className="welcome-recent-project"
              isDisabled={project.missing}
              onPress={() => onOpen(project.place)}
            >
              <bdi className="welcome-recent-name">{readableName(project.name)}</bdi>
              {project.missing && <span className="welcome-missing">{text('welcome.missing')}</span>}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
