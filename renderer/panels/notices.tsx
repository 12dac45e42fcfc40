/** What people should know, as banners: the gravest first, many folded, each naming file, cause and next step. */
import './notices.css';
import { type ReactNode, useState } from 'react';
import type { Notice } from '../../shared/api/contract.ts';
import { noticeKey, problemKey } from '../store/message-keys.ts';
import { articlesInPanes } from '../store/store-context.ts';
import type { ShownSave } from '../store/state.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { LossAnswer } from './history/loss-answer.tsx';
import { FailedAttempt } from './failed-attempt.tsx';
import { noticesToShow, type ShownNotice } from './notices-to-show.ts';
import { readableName } from './readable-name.ts';
import { PlacementSummaryBanner, usePlacementSummary } from './settling/placement-summary.tsx';
import { useActions, useRunCommand, useText, useWindowState } from './window-context.tsx';

/** More than these are folded away. */
const SHOWN = 2;

/** Where *Keep annotations elsewhere* is the next step. */
const UNWRITABLE: ReadonlySet<Notice['code']> = new Set<Notice['code']>([
  'read-only-project',
  'foreign-folder',
  'project-newer-format',
]);

export function Notices(): ReactNode {
  const text = useText();
  const standing = useWindowState((state) => state.notices);
  const panes = useWindowState((state) => state.panes);
  const notices = noticesToShow(standing, articlesInPanes({ panes }));
  const [unfolded, setUnfolded] = useState(false);
  const save = useWindowState((state) => state.save);
  const failed = save.kind === 'failed' && save.file !== '';
  const ownBrowser = useOwnBrowser();
  const placement = usePlacementSummary();
  const attemptFailed = useWindowState(
    ({ openFailure, keepFailure }) => openFailure !== null || keepFailure !== null,
  );
  if (notices.length === 0 && !failed && !attemptFailed && ownBrowser === null && placement === null)
    return null;
  const shown = unfolded ? notices : notices.slice(0, SHOWN);
  const folded = notices.length - shown.length;
  return (
    <section className="notices" data-region="notices" aria-label={text('region.notices')}>
      {failed && <SaveFailure save={save} />}
      {attemptFailed && <FailedAttempt />}
      {placement !== null && <PlacementSummaryBanner {...placement} />}
      {ownBrowser !== null && (
        <Banner
          severity="info"
          severityName={text('notices.info')}
          dismissName={text('notices.dismiss')}
          onDismiss={ownBrowser.dismiss}
        >
          {text('notices.own-browser')}
        </Banner>
      )}
      <ul className="notices-list">
        {shown.map((one) => (
          <li key={one.notice.id}>
            <NoticeBanner {...one} />
          </li>
        ))}
      </ul>
      {(folded > 0 || (unfolded && notices.length > SHOWN)) && (
        <div className="notices-fold">
          <Button look="quiet" onPress={() => setUnfolded(!unfolded)}>
            {unfolded ? text('notices.fewer') : text('notices.more', { count: folded })}
          </Button>
        </div>
      )}
    </section>
  );
}

/** A word about extensions that can read along; once it was put away it does not come back. */
function useOwnBrowser(): { readonly dismiss: () => void } | null {
  const actions = useActions();
  const ownBrowser = useWindowState((state) => state.host?.capabilities.ownBrowser === true);
  const panels = useWindowState((state) => state.settings.panels);
  if (!ownBrowser || panels['own-browser-closed'] === true) return null;
  return { dismiss: () => actions.changeSettings({ panels: { ...panels, 'own-browser-closed': true } }) };
}

/** Stays as long as saving fails: work that is not on disk is never a detail. */
function SaveFailure({ save }: { readonly save: Extract<ShownSave, { kind: 'failed' }> }): ReactNode {
  const text = useText();
  const run = useRunCommand();
  return (
    <Banner
      severity="error"
      severityName={text('notices.error')}
      detail={save.detail}
      detailName={text('notices.details')}
      actions={<Button onPress={() => run('save-now')}>{text('article.again')}</Button>}
    >
      {text(problemKey(save.code), { file: readableName(save.file) })}
    </Banner>
  );
}

function NoticeBanner({ notice, ids, files }: ShownNotice): ReactNode {
  const text = useText();
  const actions = useActions();
  return (
    <Banner
      severity={notice.severity}
      severityName={text(`notices.${notice.severity}`)}
      detail={files.length > 0 ? files.map((file) => readableName(file)).join('\n') : notice.detail}
      detailName={text(files.length > 0 ? 'notices.which' : 'notices.details')}
      dismissName={text('notices.dismiss')}
      // A question goes when it is answered.
      {...(notice.code !== 'layer-shrunk' && {
        onDismiss: () => ids.forEach((id) => actions.dismissNotice(id)),
      })}
      actions={<NextStep notice={notice} />}
    >
      {files.length > 0
        ? text('notices.articles-gone', { count: files.length })
        : text(noticeKey(notice.code), { file: readableName(notice.file ?? ''), ...notice.values })}
    </Banner>
  );
}

/** What can be done now about what a banner says, where one press does it. */
function NextStep({ notice }: { readonly notice: Notice }): ReactNode {
  const text = useText();
  const actions = useActions();
  const from = notice.values?.['from'];
  if (UNWRITABLE.has(notice.code)) {
    return <Button onPress={() => void actions.keepElsewhere()}>{text('notices.keep-elsewhere')}</Button>;
  }
  if (notice.code === 'layer-shrunk') return <LossAnswer notice={notice} />;
  if (notice.file === undefined || typeof from !== 'string') return null;
  const { file } = notice;
  return notice.code === 'article-renamed' ? (
    <Button look="primary" onPress={() => void actions.takeAlong(file, from, 'move')}>
      {text('settle.take-along')}
    </Button>
  ) : (
    <Button onPress={() => void actions.takeAlong(file, from, 'copy')}>{text('settle.copy-here')}</Button>
  );
}
