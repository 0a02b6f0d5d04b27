// SPDX-License-Identifier: Apache-2.0
// What is read off cards and permits, without a network.

const OURS = 'PD';

/** Whether this browser can read a QR by itself. */
export const canScan = () => 'BarcodeDetector' in window && Boolean(navigator.mediaDevices?.getUserMedia);

/**
 * Looks through the camera until a QR is seen or `signal` ends it.
 * @returns its text, or null
 */
export async function scan(video, signal) {
  const stream = await navigator.mediaDevices.getUserMedia({video: {facingMode: 'environment'}});
  try {
    video.srcObject = stream;
    await video.play();
    const detector = new BarcodeDetector({formats: ['qr_code']});
    while (!signal.aborted) {
      const [seen] = await detector.detect(video);
      if (seen) return seen.rawValue;
      await new Promise(requestAnimationFrame);
    }
    return null;
  } finally {
    stream.getTracks().forEach(track => track.stop());
    video.srcObject = null;
  }
}

/**
 * The QR of a chip ID card: number|old number|name|ddMMyyyy|sex|address|ddMMyyyy of issue.
 * @returns {{idNumber, name, birthYear, sex}|null} null where it is none
 */
export function readIdCard(text) {
  const parts = text.normalize('NFC').split('|').map(part => part.trim());
  if (parts.length < 6 || !/^\d{12}$/.test(parts[0]) || !/^\d{8}$/.test(parts[3]) || !parts[2]) return null;
  const sex = {nam: 'MALE', nữ: 'FEMALE'}[parts[4].toLowerCase()] ?? null;
  return {idNumber: parts[0], name: parts[2], birthYear: Number(parts[3].slice(4)), sex};
}

const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));

/** @returns {{keyId, id, plate, purpose, from, until, payload, signature}|null} null where it is no permit of ours */
export function readPermit(text) {
  const parts = text.trim().split('.');
  if (parts.length !== 8 || parts[0] !== 'PD1') return null;
  const [, keyId, id, plate, purpose, from, until, signature] = parts;
  return {
    keyId, id, purpose, signature,
    plate: plate === '-' ? '' : plate,
    from: Number(from) * 1000,
    until: Number(until) * 1000,
    payload: parts.slice(0, 7).join('.'),
  };
}

/** Whether one of the province's keys signed it. */
async function isSigned(permit, keys) {
  const key = keys.find(({kid}) => kid === permit.keyId);
  if (!key) return false;
  try {
    const algorithm = {name: 'ECDSA', namedCurve: 'P-256'};
    const known = await crypto.subtle.importKey('jwk', {kty: key.kty, crv: key.crv, x: key.x, y: key.y}, algorithm, false, ['verify']);
    return await crypto.subtle.verify(
      {name: 'ECDSA', hash: 'SHA-256'}, known, bytes(permit.signature), new TextEncoder().encode(permit.payload));
  } catch {
    return false;
  }
}

/**
 * What a permit is worth at a moment, as far as the pack knows. Another's paper, or one for another vehicle, is none.
 * @param permits {keys, revoked}
 * @param at ms by the server's clock
 * @returns NONE, VALID, REVOKED, EXPIRED or FORGED
 */
export async function paperOf(text, permits, plate, at) {
  if (!text.trim().startsWith(OURS)) return 'NONE';
  const permit = readPermit(text);
  if (!permit || !await isSigned(permit, permits.keys)) return 'FORGED';
  if (permit.plate && permit.plate !== plate) return 'NONE';
  if (permits.revoked.includes(permit.id)) return 'REVOKED';
  return at < permit.from || at >= permit.until ? 'EXPIRED' : 'VALID';
}
