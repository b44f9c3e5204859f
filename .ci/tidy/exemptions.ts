/** A place where a rule does not hold, and why. One that excuses nothing any more is itself a finding. */
export interface Exemption {
  readonly rule: string;
  readonly path: string;
  readonly reason: string;
}

export const exemptions: readonly Exemption[] = [];
