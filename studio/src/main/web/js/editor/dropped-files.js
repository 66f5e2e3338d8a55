import {unzip} from './zip.js';

const HIDDEN = /(^|\/)(\.|__MACOSX\/)/;

/** All files that were dropped, those in folders and zip files, too, as {path, blob}. */
export async function droppedFiles(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
  const files = entries.length ? (await Promise.all(entries.map((entry) => filesOf(entry)))).flat() : [...transfer.files].map(named);
  return unpacked(files);
}

/** The files of an input element. */
export const chosenFiles = (list) => unpacked([...list].map(named));

function named(file) {
  return {path: file.webkitRelativePath || file.name, blob: file};
}

async function unpacked(files) {
  const all = [];
  for (const file of files) {
    all.push(...(/\.zip$/i.test(file.path) ? await contents(file) : [file]));
  }
  return withoutSharedFolder(all.filter(({path}) => !HIDDEN.test(path)));
}

async function contents({path, blob}) {
  try {
    return await unzip(blob);
  } catch (unreadable) {
    throw Object.assign(new Error(path), {name: 'BadZip'});
  }
}

async function filesOf(entry, folder = '') {
  if (entry.isFile) {
    return [{path: folder + entry.name, blob: await new Promise((resolve, reject) => entry.file(resolve, reject))}];
  }
  const reader = entry.createReader();
  const children = [];
  // A reader returns at most 100 entries at a time.
  for (let some; (some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject))).length; ) {
    children.push(...some);
  }
  return (await Promise.all(children.map((child) => filesOf(child, `${folder}${entry.name}/`)))).flat();
}

/** Paths are relative to the folder of the course, which is the one that all files are in. */
function withoutSharedFolder(files) {
  const [first] = files;
  const end = first ? first.path.indexOf('/') + 1 : 0;
  const folder = first ? first.path.slice(0, end) : '';
  return end && files.every(({path}) => path.startsWith(folder))
    ? withoutSharedFolder(files.map(({path, blob}) => ({path: path.slice(end), blob})))
    : files;
}
