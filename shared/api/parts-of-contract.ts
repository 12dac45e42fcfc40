/** The calls and events of the contract that have files of their own, put together. */
import type { AgreementCalls, AgreementEvents } from './agreement-calls.ts';
import type { CaseCalls, CaseEvents } from './case-calls.ts';
import type { ExchangeCalls, ExchangeEvents } from './exchange-calls.ts';
import type { GatheringCalls, GatheringEvents } from './gathering-calls.ts';
import type { OccurrenceCalls, OccurrenceEvents } from './occurrence-calls.ts';
import type { WorkCalls, WorkEvents } from './project-work.ts';
import type { SearchCalls, SearchEvents } from './search-calls.ts';
import type { TagsetCalls } from './tagset-calls.ts';

export interface PartCalls
  extends
    AgreementCalls,
    CaseCalls,
    ExchangeCalls,
    GatheringCalls,
    OccurrenceCalls,
    SearchCalls,
    TagsetCalls,
    WorkCalls {}

export interface PartEvents
  extends
    AgreementEvents,
    CaseEvents,
    ExchangeEvents,
    GatheringEvents,
    OccurrenceEvents,
    SearchEvents,
    WorkEvents {}
