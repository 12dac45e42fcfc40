/** Projects opened recently, with their folder where two have the same name; those that are gone cannot be pressed. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { PlaceToken, RecentProject } from '../../../shared/api/contract.ts';
import { readableName } from '../readable-name.ts';
import { useText } from '../window-context.tsx';
import { useFolderNames } from './use-folder-names.ts';

export function RecentProjects({
  recent,
  onOpen,
}: {
  readonly recent: readonly RecentProject[];
  readonly onOpen: (place: PlaceToken) => void;
}): ReactNode {
  const text = useText();
  const folders = useFolderNames(recent);
  return (
    <section className="welcome-recent" aria-labelledby="recent-title">
      <h2 id="recent-title" className="welcome-recent-title">
        {text('welcome.recent')}
      </h2>
      <ul>
        {recent.map((project) => {
          const folder = folders.get(project.place);
          return (
            <li key={project.place}>
              <Button
                className="welcome-recent-project"
                isDisabled={project.missing}
                onPress={() => onOpen(project.place)}
              >
                <span className="welcome-recent-name">
                  <bdi>{readableName(project.name)}</bdi>
                  {folder !== undefined && (
                    <span className="welcome-recent-folder">
                      {' '}
                      {text('welcome.in-folder', { folder: readableName(folder) })}
                    </span>
                  )}
                </span>
                {project.missing && <span className="welcome-missing">{text('welcome.missing')}</span>}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
