const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LARGEST_COMMENT = 65557;

/** The files of a zip (APPNOTE 4.3), as {path, blob}. Stored and deflated ones, which is what programs write. */
export async function unzip(zip) {
  const tail = new DataView(await zip.slice(Math.max(0, zip.size - LARGEST_COMMENT)).arrayBuffer());
  let at = tail.byteLength - 22;
  while (at >= 0 && tail.getUint32(at, true) !== END_OF_DIRECTORY) {
    at--;
  }
  if (at < 0) {
    throw new Error('no zip file');
  }
  const [count, start] = [tail.getUint16(at + 10, true), tail.getUint32(at + 16, true)];
  const directory = new DataView(await zip.slice(start).arrayBuffer());
  const files = [];
  for (let i = 0, entry = 0; i < count; i++) {
    if (directory.getUint32(entry, true) !== DIRECTORY_ENTRY) {
      throw new Error('no zip file');
    }
    const sizes = [28, 30, 32].map((offset) => directory.getUint16(entry + offset, true));
    const path = new TextDecoder().decode(new Uint8Array(directory.buffer, entry + 46, sizes[0]));
    if (!path.endsWith('/')) {
      files.push({path, blob: await content(zip, directory, entry)});
    }
    entry += 46 + sizes[0] + sizes[1] + sizes[2];
  }
  return files;
}

async function content(zip, directory, entry) {
  const method = directory.getUint16(entry + 10, true);
  const size = directory.getUint32(entry + 20, true);
  const header = directory.getUint32(entry + 42, true);
  const local = new DataView(await zip.slice(header, header + 30).arrayBuffer());
  const start = header + 30 + local.getUint16(26, true) + local.getUint16(28, true);
  const packed = zip.slice(start, start + size);
  if (method === 0) {
    return packed;
  }
  if (method !== 8) {
    throw new Error(`compression method ${method}`);
  }
  return new Response(packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))).blob();
}
