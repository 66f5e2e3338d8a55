import {get, send} from '../api/api.js';

/** The files that a version of a course was made from, as {documents, files}; null if they were not kept. */
export async function readSource(courseId, version, signal) {
  let source;
  try {
    source = await get(`/courses/${courseId}/source`, {version}, signal);
  } catch (problem) {
    if (problem.status === 404) {
      return null;
    }
    throw problem;
  }
  const documents = source.files.filter((file) => typeof file.text === 'string').map(({path, text}) => ({path, text}));
  documents.sort((a, b) => Number(b.path === source.main) - Number(a.path === source.main));
  const pictures = source.files.filter((file) => file.href);
  const files = await Promise.all(pictures.map(async ({path, href}) => ({path, blob: await (await send('GET', href, {signal})).blob()})));
  return {documents: documents.length ? documents : [{path: '', text: ''}], files};
}
