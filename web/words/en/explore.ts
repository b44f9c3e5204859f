import type { PolicyRule } from '../../domain/PolicyRule.ts';
import { formatCost, formatLimit, formatMoneyEstimate, formatReturn } from '../format.ts';
import { market } from './market.ts';

/** What the sentence over the picture is made of; money in units, returns per year. */
export interface SentenceFacts {
  readonly currency: string;
  /** Volatility of the shown portfolio over today's, less 1. */
  readonly rougher: number;
  /** Difference of expected return per year. */
  readonly more: number;
  /** Difference of the bad year in money; positive = a smaller loss. */
  readonly badYearBetter: number;
  readonly changes: number;
  readonly turnover: number;
  /** How many rules today's portfolio does not keep. */
  readonly broken: number;
  readonly shown: 'dot' | 'current' | 'A' | 'B' | 'C';
}

const changesText = (count: number): string => (count === 1 ? '1 change.' : `${count} changes.`);

const moreText = (more: number): string => {
  const size = formatReturn(Math.abs(more)).replace('+', '');
  if (Math.abs(more) < 0.0005) return 'about the same expected';
  return more > 0 ? `${size} a year more expected` : `${size} a year less expected`;
};

/** Less than this is the same ride, as a share of the swing. */
const SAME_RIDE = 0.03;
/** Less than this, per year at the same ride, is equally good: the depth of the band round the curve. */
const EQUALLY_GOOD = 0.001;

const ALREADY_GOOD = 'You are already among the good portfolios: no change needed.';

const nearlyNothing = (changes: number): string =>
  `You are already among the good portfolios: ${changes === 1 ? '1 change' : `${changes} changes`} would add less than 0.1 % a year.`;

/** At today's risk: what the change brings, or that it brings nothing but kept rules. */
function sameRideText(facts: SentenceFacts, changes: string): string {
  if (facts.more >= EQUALLY_GOOD) return `About the same rough ride, ${moreText(facts.more)}. ${changes}`;
  if (facts.broken === 0) return nearlyNothing(facts.changes);
  const rules = facts.broken === 1 ? 'one of your rules' : `${facts.broken} of your rules`;
  return `About as good as what you hold; the changes are what ${rules} ask for. ${changes}`;
}

/** The one sentence that the adviser reads out. */
function sentence(facts: SentenceFacts): string {
  if (facts.shown === 'current') return 'This is what you hold today.';
  if (facts.changes === 0 || facts.turnover < 0.005) return ALREADY_GOOD;
  const bad = formatMoneyEstimate(Math.abs(facts.badYearBetter), facts.currency);
  const more = moreText(facts.more);
  const changes = changesText(facts.changes);
  if (Math.abs(facts.rougher) < SAME_RIDE) return sameRideText(facts, changes);
  if (facts.rougher < 0) return `A calmer ride: a bad year would cost about ${bad} less, ${more}. ${changes}`;
  return facts.badYearBetter < 0
    ? `A rougher ride: a bad year would cost about ${bad} more, ${more}. ${changes}`
    : `A rougher ride, ${more}. ${changes}`;
}

const scopeName = (rule: PolicyRule, nameOf: (symbol: string) => string): string => {
  const { kind, key } = rule.scope;
  if (kind === 'class') return market.classNames[key] ?? key;
  if (kind === 'instrument') return key === 'CASH' ? 'Cash' : nameOf(key);
  return kind === 'sector' ? `${key} shares` : kind === 'region' ? `Invested in ${key}` : `Issued by ${key}`;
};

/** A rule as it is said at the table. `side` chooses one limit of a band that has two. */
function ruleText(rule: PolicyRule, side: 'min' | 'max', nameOf: (symbol: string) => string): string {
  const name = scopeName(rule, nameOf);
  if (rule.kind === 'never-sell') return `Keep ${name}`;
  if (rule.kind === 'do-not-buy') return `Buy no more ${name}`;
  const limit = side === 'min' ? rule.min : rule.max;
  if (limit === null) return name;
  if (side === 'max' && limit === 0) return `No ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return `${name} ${side === 'min' ? 'at least' : 'at most'} ${formatLimit(limit)}`;
}

export const explore = {
  sentence,
  ruleText,
  ruleName: scopeName,
  title: 'Explore',
  chartLabel: 'Proposed portfolio on the curve: how rough the ride may be',
  sliderLabel: 'How rough the ride may be',
  valueText: (badYear: string, expected: string): string => `A bad year ${badYear}, ${expected} expected per year`,
  calmer: 'A little calmer',
  rougherStep: 'A little rougher',
  chart: {
    today: 'You today',
    proposed: 'Proposed',
    rougher: 'in a bad year (1 in 20), rougher →',
    expected: 'expected per year',
    sameRide: 'same ride, more expected',
    sameReturn: 'same expected, calmer ride',
    range: 'your range',
    summary: (low: string, high: string, from: string, to: string): string =>
      `The curve runs from ${low} expected with a bad year of ${from} to ${high} expected with a bad year of ${to}.`,
    enters: (name: string): string => `${name} comes in`,
    leaves: (name: string): string => `${name} goes out`,
    table: 'Show as a table',
    tableTitle: 'Portfolios along the curve',
    tableEvents: 'Where holdings come in and go out, from rough to calm',
    column: { expected: 'Expected per year', badYear: 'A bad year (1 in 20)', volatility: 'Swing per year' },
  },
  changes: {
    title: 'What changes',
    byClass: 'By kind',
    byHolding: 'By holding',
    group: 'Show changes',
    today: 'today',
    proposed: 'proposed',
    none: 'Nothing changes.',
    rest: (count: number): string => (count === 1 ? '1 more stays as it is' : `${count} more stay as they are`),
    row: (name: string, from: string, to: string, money: string): string => `${name} from ${from} to ${to}, ${money}`,
  },
  rules: {
    title: 'Your rules and their price',
    none: 'No rules yet. Every portfolio of the approved list is allowed.',
    edit: 'Edit the policy',
    free: 'costs nothing here',
    waiting: 'being priced…',
    costs: (rate: number, money: string): string =>
      rate < 0.00005 ? `costs ${money} a year` : `costs ${money} a year (${formatCost(rate)})`,
    tiny: (currency: string): string => `costs less than ${formatMoneyEstimate(1, currency)} a year`,
    limitLabel: (text: string): string => `Limit: ${text}`,
    apply: (text: string): string => `Apply: ${text}`,
    breached: (weight: string): string => `today ${weight}: not kept`,
  },
  tiles: {
    badYear: 'A bad year (1 in 20)',
    expected: 'Expected per year',
    cost: 'Fund costs per year',
    moved: 'Moved in all',
    today: (text: string): string => `today ${text}`,
    changes: changesText,
  },
  tray: {
    label: 'Portfolios to compare',
    current: 'Today',
    dot: 'Proposed',
    empty: (slot: string): string => `Keep as ${slot}`,
    filled: (slot: string, name: string): string => (name === slot ? `Show ${slot}` : `Show ${slot}: ${name}`),
    menu: (slot: string): string => `Change ${slot}`,
    rename: 'Name',
    duplicate: (slot: string): string => `Copy to ${slot}`,
    remove: 'Remove',
    save: 'Save name',
    saved: (slot: string): string => `Kept as ${slot}`,
  },
  method: {
    label: 'Expected returns',
    implied: 'What the market implies',
    historical: 'What history paid',
    shown: 'Expected returns are those of the past.',
    warning:
      'History is a poor guide: what paid best before is favoured here, and the winners of the past are in the list because they won.',
  },
  disclosure: {
    line: 'Hypothetical: an illustration, not a promise. Results vary with each use and over time.',
    more: 'What this means',
    title: 'What these figures are, and are not',
  },
  fixed: (names: string, weight: string): string =>
    `${names} (${weight}) has no price history: it stays as it is and is not in these figures.`,
  conflict: {
    title: 'These rules cannot all hold',
    text: (rules: string): string => `No portfolio obeys all of them: ${rules}.`,
    relax: (rule: string, by: string): string => `It would work if “${rule}” gave way by ${by}.`,
    loosen: 'Loosen it',
    keeps: 'The picture shows the last rules that can be kept.',
  },
  loading: 'Working out the curve',
  onlyHeld: {
    text: 'The approved list is empty: the curve can only use what is already held.',
    action: 'Approve funds',
  },
  empty: {
    title: 'Nothing to improve yet',
    text: 'Add holdings, or approve some funds in the policy, and the curve appears here.',
    holdings: 'Add holdings',
    policy: 'Open the policy',
  },
  tabs: { label: 'Under the picture', changes: 'Changes', rules: 'Rules' },
  sheet: { open: 'Show more', close: 'Show less' },
} as const;
