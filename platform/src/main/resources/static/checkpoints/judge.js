// SPDX-License-Identifier: Apache-2.0
// What the entry rules of the pack say of one passage, offline: the same rows as the server's, read by the
// same law. A comparison with a missing fact is neither true nor false.

const HOUR = 3_600_000;
const MOST_HOURS = 10_000;

const order = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

/** Whether a present value satisfies a comparison. */
function compares(op, value, operands) {
  switch (op) {
    case '=': return value === operands[0];
    case '!=': return value !== operands[0];
    case 'in': return operands.includes(value);
    case '<': return order(value, operands[0]) < 0;
    case '<=': return order(value, operands[0]) <= 0;
    case '>': return order(value, operands[0]) > 0;
    case '>=': return order(value, operands[0]) >= 0;
    case 'between': return order(value, operands[0]) >= 0 && order(value, operands[1]) <= 0;
    default: throw new Error(`comparison ${op}`);
  }
}

/** true, false, or null where a missing fact would tell. */
function holds({input, op, value}, facts) {
  const fact = facts[input] ?? null;
  if (op === 'is missing' || op === 'is not missing') return (fact === null) === (op === 'is missing');
  return fact === null ? null : compares(op, fact, Array.isArray(value) ? value : [value]);
}

/** All must hold; one that does not settles it, whatever is missing. */
function rowHolds(row, facts) {
  const answers = row.when.map(comparison => holds(comparison, facts));
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

const sameWords = (one, other) => {
  const sorted = outcome => JSON.stringify(Object.entries(outcome).sort());
  return sorted(one) === sorted(other);
};

/**
 * @param rule {hit: FIRST|HIGHEST, outcomes, inputs: [{name, mayBeMissing}], rows: [{id, when, outcome: {is, …}}]}
 * @returns {{row: object|null, missing: string[]}} the row that speaks, or what could change the answer
 */
export function evaluate(rule, facts) {
  const holding = [];
  const mayHold = [];
  for (const row of rule.rows) {
    const answer = row.when.length ? rowHolds(row, facts) : holding.length ? false : mayHold.length ? null : true;
    if (answer) holding.push(row);
    else if (answer === null) mayHold.push(row);
  }
  const rank = row => rule.outcomes.indexOf(row.outcome.is);
  const first = rule.hit === 'FIRST';
  const speaks = first
    ? holding[0]
    : holding.reduce((best, row) => (!best || rank(row) > rank(best) ? row : best), undefined);
  const changes = row => !speaks || (first
    ? rule.rows.indexOf(row) < rule.rows.indexOf(speaks) && !sameWords(row.outcome, speaks.outcome)
    : rank(row) > rank(speaks));
  const lacking = new Set(rule.inputs.filter(i => !i.mayBeMissing && (facts[i.name] ?? null) === null).map(i => i.name));
  mayHold.filter(changes).flatMap(row => row.when)
    .filter(({input}) => (facts[input] ?? null) === null)
    .forEach(({input}) => lacking.add(input));
  const missing = rule.inputs.map(i => i.name).filter(name => lacking.has(name));
  return speaks && !missing.length ? {row: speaks, missing} : {row: null, missing};
}

/** The rule of the pack that is in force and asks this of us. */
const asking = (rules, fact, day) =>
  rules.find(rule => rule.from <= day && day < rule.to && rule.inputs.some(({name}) => name === fact));

/** The civil day in Việt Nam, which has one time zone and no summer time. */
export const civilDay = at => new Date(at + 7 * HOUR).toISOString().slice(0, 10);

/** Whether a place is that of the path or lies in it; what is abroad or in another province has no path. */
const within = ({path}, of) => path === of || path.startsWith(`${of}.`);

/** The level that counts for a place, as the pack says it. */
export const levelOf = unit => unit?.colour ?? 'NONE';

/** Begun hours since the sample was taken. */
export const hoursSince = (sampledAt, at) =>
  Math.min(MOST_HOURS, Math.ceil(Math.max(0, Math.floor((at - sampledAt) / 60_000)) / 60));

/** NONE, POSITIVE, VALID or EXPIRED; null where no rule is known for the day. */
function testState(pack, test, at, day) {
  if (!test) return 'NONE';
  if (test.result === 'POSITIVE') return 'POSITIVE';
  const rule = asking(pack.rules, 'hours_since_sample', day);
  return rule ? evaluate(rule, {hours_since_sample: hoursSince(test.sampledMs, at)}).row?.outcome.is ?? null : null;
}

/**
 * @param passage {at: ms by the server's clock, purpose, paper, test: {sampledMs, result, place}|null, doses, symptoms,
 *   origin: unit|null}
 * @returns {{rule, row, action, days, source, confidence, missing, test}} action null where no rule speaks
 */
export function judge(pack, passage) {
  const day = civilDay(passage.at);
  const state = testState(pack, passage.test, passage.at, day);
  const rule = asking(pack.rules, 'purpose', day);
  const none = {rule: '', row: '', action: null, days: 0, source: '', confidence: '', missing: [], test: state};
  if (!rule) return none;
  const {row, missing} = evaluate(rule, {
    purpose: passage.purpose,
    paper: passage.paper,
    arrival_symptoms: passage.symptoms,
    origin_level: levelOf(passage.origin),
    from_outside: !passage.origin || !within(passage.origin, pack.shift.provincePath),
    tested_here: passage.test?.place === 'GATE',
    test_state: state,
    shown_doses: passage.doses,
  });
  if (!row) return {...none, rule: rule.id, missing};
  return {
    ...none,
    rule: rule.id,
    row: row.id,
    action: row.outcome.is,
    days: row.outcome.apart_days ?? 0,
    source: row.source ?? rule.source,
    confidence: row.confidence ?? rule.confidence,
  };
}
