/** One of two independent 32-bit hashes (FNV-1a with its own start and a final mix). */
function hash32(text: string, start: number): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

const hex = (value: number): string => value.toString(16).padStart(8, '0');

/**
 * An id that says nothing but is the same for the same parts, so that importing a newer file of the same account
 * meets the records of the older one. 64 bits, unique enough within one household; account numbers do not show in it.
 */
export function identify(...parts: readonly string[]): string {
  const text = parts.join('\u0000');
  return hex(hash32(text, 0x811c9dc5)) + hex(hash32(text, 0x2545f491));
}
