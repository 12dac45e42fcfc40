/**
 * What a survey tells of itself: how far it is, not sooner than somebody would ask and not
 * oftener than somebody can read, and which articles gave no text.
 */
import { NOT_SURVEYED, type ArticleProblem, type SurveyState } from '../../../shared/api/survey-state.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';

/** A pass that is over sooner needs no word of progress. */
const QUIET_MS = 400;
const BETWEEN_MS = 200;

type Progress = Omit<SurveyState, 'problems'>;

export class SurveyReport {
  private readonly tell: (state: SurveyState) => void;
  private readonly problems = new Map<ArticlePath, ArticleProblem>();
  private untold: Record<ArticlePath, ArticleProblem | null> = {};
  private progress: Progress = NOT_SURVEYED;
  private told: Progress = NOT_SURVEYED;
  private toldMs = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(tell: (state: SurveyState) => void) {
    this.tell = tell;
  }

  /** As it was told last, with all problems: for a window that has just come. */
  get state(): SurveyState {
    return { ...this.told, problems: Object.fromEntries(this.problems) };
  }

  get isReading(): boolean {
    return this.progress.phase === 'reading';
  }

  /** A pass begins; of one that takes the place of another nobody is told that it stopped. */
  begin(progress: Omit<Progress, 'phase'>): void {
    this.progress = { ...progress, phase: 'reading' };
    this.timer ??= setTimeout(() => this.tellNow(), QUIET_MS).unref();
  }

  step(done: number): void {
    this.progress = { ...this.progress, done };
    if (this.told.phase === 'reading' && Date.now() - this.toldMs >= BETWEEN_MS) this.tellNow();
  }

  /** null: the article could be read. */
  problem(article: ArticlePath, problem: ArticleProblem | null): void {
    if (problem === null && !this.problems.has(article)) return;
    if (problem === null) this.problems.delete(article);
    else this.problems.set(article, problem);
    this.untold[article] = problem;
  }

  /** The pass is over before its time: another takes its place, or the project is closed. */
  pause(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  end(phase: 'stopped' | 'done'): void {
    this.pause();
    this.progress = { ...this.progress, phase };
    const isNews = JSON.stringify(this.progress) !== JSON.stringify(this.told);
    if (isNews || Object.keys(this.untold).length > 0) this.tellNow();
  }

  private tellNow(): void {
    this.told = this.progress;
    this.toldMs = Date.now();
    const problems = this.untold;
    this.untold = {};
    this.tell({ ...this.told, problems });
  }
}
