/** How a solve ended. Only `optimal` and `within-gap` carry weights that may be shown as an answer. */
export type Status = 'optimal' | 'within-gap' | 'infeasible' | 'unbounded' | 'stopped' | 'numerical-trouble';
