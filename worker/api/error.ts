/**
 * What the engine can refuse, as tagged plain data.
 * `message` is a full sentence for a person; `path` names the place in the problem file (`constraints[2].max`).
 */
export type EngineError =
  | { readonly type: 'InvalidProblem'; readonly path: string; readonly message: string }
  | { readonly type: 'NotCovered'; readonly path: string; readonly message: string }
  | { readonly type: 'MarketUnavailable'; readonly message: string }
  | { readonly type: 'UnreadableFile'; readonly message: string }
  | { readonly type: 'StorageFull'; readonly message: string }
  | { readonly type: 'UnknownInstrument'; readonly ids: readonly string[]; readonly message: string }
  | { readonly type: 'Stopped'; readonly message: string }
  | { readonly type: 'EngineFailed'; readonly message: string };
