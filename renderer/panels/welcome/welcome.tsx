/** The first page: open a folder, the sample, or one of the projects opened recently. */
import './welcome.css';
import { BookOpenText, FolderOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { openFailureKey } from '../failure-words.ts';
import { useActions, useRunCommand, useText, useWindowState } from '../window-context.tsx';
import { RecentProjects } from './recent-projects.tsx';

export function Welcome(): ReactNode {
  const text = useText();
  const run = useRunCommand();
  const actions = useActions();
  const failure = useWindowState((state) => state.openFailure);
  const recent = useWindowState((state) => state.host?.recent);
  return (
    <main className="welcome">
      <div className="welcome-page">
        <h1 className="welcome-name">Beleg</h1>
        <p className="welcome-lead">{text('welcome.lead')}</p>
        {failure !== null && failure !== 'nothing-given' && (
          <div className="welcome-failure" role="alert">
            <Banner severity="error" severityName={text('notices.error')}>
              {text(openFailureKey(failure))}
            </Banner>
          </div>
        )}
        <div className="welcome-actions">
          <Button
            look="primary"
            icon={<FolderOpen size={16} aria-hidden />}
            onPress={() => run('open-folder')}
          >
            {text('welcome.open-folder')}
          </Button>
          <Button icon={<BookOpenText size={16} aria-hidden />} onPress={() => run('open-sample')}>
            {text('welcome.open-sample')}
          </Button>
        </div>
        {recent !== undefined && recent.length > 0 && (
          <RecentProjects recent={recent} onOpen={(place) => void actions.openProject(place)} />
        )}
        <p className="welcome-promise">{text('welcome.promise')}</p>
      </div>
    </main>
  );
}
