import type { Place, Sealer } from './Sealer.ts';

/** Suite 1: AES-256-GCM (NIST SP 800-38D) with the device key, 96-bit random nonce, 128-bit tag. */
const SUITE_AES_GCM = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + NONCE_BYTES;

/**
 * Seals with the key of this device. Layout of the sealed bytes: suite (1) • nonce (12) • ciphertext and tag.
 * Random nonces, because a counter would repeat after a restored backup; one key stays far below 2³² seals.
 */
export function createDeviceSealer(key: CryptoKey): Sealer {
  return {
    seal: (plain, place) => seal(key, plain, place),
    open: (sealed, place) => open(key, sealed, place),
  };
}

async function seal(key: CryptoKey, plain: Uint8Array, place: Place): Promise<Uint8Array> {
  const sealed = new Uint8Array(HEADER_BYTES + plain.length + TAG_BYTES);
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  sealed[0] = SUITE_AES_GCM;
  sealed.set(nonce, 1);
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: associatedData(place) };
  sealed.set(
    new Uint8Array(await crypto.subtle.encrypt(algorithm, key, plain as Uint8Array<ArrayBuffer>)),
    HEADER_BYTES,
  );
  return sealed;
}

async function open(key: CryptoKey, sealed: Uint8Array, place: Place): Promise<Uint8Array | null> {
  if (sealed.length < HEADER_BYTES + TAG_BYTES || sealed[0] !== SUITE_AES_GCM) return null;
  const algorithm = { name: 'AES-GCM', iv: sealed.slice(1, HEADER_BYTES), additionalData: associatedData(place) };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed.slice(HEADER_BYTES)));
  } catch {
    // WebCrypto says only "operation failed" for a wrong tag; there is nothing more to tell.
    return null;
  }
}

/** JSON of a fixed tuple is unambiguous: no two places share their associated data. */
const associatedData = (place: Place): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    JSON.stringify(['tangent', SUITE_AES_GCM, place.table, place.document, place.sequence]),
  ) as Uint8Array<ArrayBuffer>;
