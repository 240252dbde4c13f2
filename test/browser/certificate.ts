/** A certificate that a server on this computer signs for itself: Node makes key and signature, DER is the form they stand in. */
import { generateKeyPairSync, sign } from "node:crypto";

export interface Certificate {
  key: string;
  cert: string;
}

const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OBJECT_ID = 0x06;
const UTF8 = 0x0c;
const UTC_TIME = 0x17;
const SEQUENCE = 0x30;
const SET = 0x31;

const COMMON_NAME = Buffer.from([0x55, 0x04, 0x03]);
const ECDSA_WITH_SHA256 = Buffer.from([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]);
const DAY = 24 * 60 * 60_000;

/** A tag, how many bytes follow, and those. */
function der(tag: number, ...contents: Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag, ...shortest(content.length)]), content]);
}

/** A length in as few bytes as it takes, without which browsers refuse it; long enough for a certificate. */
function shortest(length: number): number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}

function bits(content: Uint8Array): Buffer {
  const unusedInLastByte = Buffer.from([0]);
  return der(BIT_STRING, unusedInLastByte, content);
}

function time(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().replace(/\D/g, "");
  return der(UTC_TIME, Buffer.from(`${digits.slice(2, 14)}Z`));
}

/** Of the first version, without any extension, and valid for a day. Nobody trusts it who is not told to. */
export function selfSigned(host: string): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = der(
    SEQUENCE,
    der(SET, der(SEQUENCE, der(OBJECT_ID, COMMON_NAME), der(UTF8, Buffer.from(host)))),
  );
  const algorithm = der(SEQUENCE, der(OBJECT_ID, ECDSA_WITH_SHA256));
  const serial = der(INTEGER, Buffer.from([1]));
  const validity = der(SEQUENCE, time(Date.now() - DAY / 2), time(Date.now() + DAY / 2));
  const key = publicKey.export({ type: "spki", format: "der" });
  const facts = der(SEQUENCE, serial, algorithm, name, validity, name, key);
  const certificate = der(SEQUENCE, facts, algorithm, bits(sign("sha256", facts, privateKey)));
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString("base64")}\n-----END CERTIFICATE-----\n`,
  };
}
