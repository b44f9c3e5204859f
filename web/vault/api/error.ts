/** What the vault can refuse, as tagged plain data. `message` is a full sentence for a person and says the way on. */
export type VaultError =
  | { readonly type: 'InvalidCommand'; readonly path: string; readonly message: string }
  | { readonly type: 'NotFound'; readonly message: string }
  | { readonly type: 'NothingToUndo'; readonly message: string }
  | { readonly type: 'StorageFull'; readonly message: string }
  | { readonly type: 'StorageBlocked'; readonly message: string }
  | { readonly type: 'CannotRead'; readonly message: string }
  | { readonly type: 'NewerData'; readonly message: string }
  | { readonly type: 'UnreadableFile'; readonly message: string }
  | { readonly type: 'VaultFailed'; readonly message: string };
