/** How far the reading of all articles is, with a way to stop it; then what came of it. */
import './survey-foot.css';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Button } from '../../ui/button.tsx';
import { useActions, useText, useWindowState } from '../window-context.tsx';

export interface SurveyFootProps {
  /** How many articles need attention. */
  readonly count: number;
  /** Whether only those are listed. */
  readonly isOnly: boolean;
  readonly onOnly: (isOnly: boolean) => void;
}

export function SurveyFoot({ count, isOnly, onOnly }: SurveyFootProps): ReactNode {
  const text = useText();
  const actions = useActions();
  const survey = useWindowState((state) => state.survey);
  if (survey === null || survey.phase === 'waiting') return null;
  const { phase, done, total } = survey;
  const isReading = phase === 'reading';
  // Whoever lists only those has the way back, also while more are found.
  const hasResult = count > 0 && (!isReading || isOnly);
  if (phase === 'done' && !hasResult) return null;
  return (
    <div className="survey-foot">
      {phase !== 'done' && (
        <div className="survey-row">
          <span>{text(isReading ? 'survey.reading' : 'survey.stopped', { done, total })}</span>
          {/* One button all along: it keeps the focus. */}
          <Button
            look="quiet"
            className="survey-button"
            label={text(isReading ? 'survey.stop-name' : 'survey.go-on-name')}
            onPress={() => actions.surveyArticles(!isReading)}
          >
            {text(isReading ? 'survey.stop' : 'survey.go-on')}
          </Button>
        </div>
      )}
      {isReading && (
        <progress className="survey-progress" aria-label={text('survey.name')} value={done} max={total} />
      )}
      {hasResult && (
        <ToggleButton className="survey-result" isSelected={isOnly} onChange={onOnly}>
          <TriangleAlert size={13} aria-hidden />
          {text('survey.result', { read: Math.max(0, done - count), count })}
        </ToggleButton>
      )}
    </div>
  );
}
