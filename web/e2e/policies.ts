/** Limits of which no portfolio can keep all: two floors that ask for more than there is. */
export const conflictingLimits = [
  { kind: 'A kind of investment', which: 'Government bonds', min: '70' },
  { kind: 'A kind of investment', which: 'Real assets', min: '40' },
] as const;
