/**
 * The names of the folders in which projects of the same name lie, so that they can be
 * told apart. They are asked for only where two names are the same.
 */
import { useEffect, useMemo, useState } from 'react';
import type { PlaceToken, RecentProject } from '../../../shared/api/contract.ts';
import type { Actions } from '../../store/actions.ts';
import { useActions } from '../window-context.tsx';

/** By place; only of projects that share their name with another one and can be reached. */
type FolderNames = ReadonlyMap<PlaceToken, string>;

const NONE: FolderNames = new Map();

export function useFolderNames(recent: readonly RecentProject[]): FolderNames {
  const { listFolders } = useActions();
  const [names, setNames] = useState(NONE);
  const alike = useMemo(() => namesakes(recent), [recent]);
  useEffect(() => {
    if (alike.length === 0) return undefined;
    let isWanted = true;
    void folderNames(alike, listFolders).then((found) => {
      if (isWanted) setNames(found);
    });
    return () => {
      isWanted = false;
    };
  }, [alike, listFolders]);
  return names;
}

/** Projects whose name another one has too; those that are missing have no folder to be named. */
function namesakes(recent: readonly RecentProject[]): readonly RecentProject[] {
  return recent.filter(
    (project) => !project.missing && recent.some((other) => other !== project && other.name === project.name),
  );
}

async function folderNames(
  projects: readonly RecentProject[],
  listFolders: Actions['listFolders'],
): Promise<FolderNames> {
  const found = await Promise.all(
    projects.map(async ({ place }) => {
      const parent = (await listFolders(place))?.parent ?? null;
      const folder = parent === null ? null : await listFolders(parent);
      return folder === null ? [] : [[place, folder.name] as const];
    }),
  );
  return new Map(found.flat());
}
