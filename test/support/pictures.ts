import sharp, { type Sharp } from 'sharp';

/** A picture of these pixels to make a file of: its left half red, its right half blue. */
export function twoHalves(width: number, height: number): Sharp {
  const half = Math.floor(width / 2);
  const right = { create: { width: width - half, height, channels: 3 as const, background: '#0000ff' } };
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } }).composite([
    { input: right, left: half, top: 0 },
  ]);
}

/** The colour in the middle of each quarter of a file: `[[left, right], [left, right]]`, from the top, each to the nearest 64. */
export async function quartersOf(bytes: Uint8Array): Promise<number[][][]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const start = (Math.floor(info.height * y) * info.width + Math.floor(info.width * x)) * info.channels;
    return [...data.subarray(start, start + 3)].map((value) => Math.round(value / 64) * 64);
  };
  return [0.25, 0.75].map((y) => [at(0.25, y), at(0.75, y)]);
}

/** A PNG whose header says that it is this large, and which ends soon after. */
export async function pngOf(width: number, height: number): Promise<Buffer> {
  const png = await twoHalves(200, 200).png().toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

/** The checksum of a PNG's chunk (PNG, annex D). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
