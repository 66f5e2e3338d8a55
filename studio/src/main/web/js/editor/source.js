import {get, send} from '../api/api.js';
import {optionsOf} from './options-form.js';

/**
 * What a version of a course was made from, as {documents, files, options}; null if it was not kept. The options are those that were given; of
 * an older version, those that can be told from the course.
 *
 * @param known the options that there are, as readOptions reads them
 */
export async function readSource({id, version, metadata}, known, signal) {
  let source;
  try {
    source = await get(`/courses/${id}/source`, {version}, signal);
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
  if (!documents.length) {
    documents.push({path: '', text: ''});
  }
  return {documents, files, options: source.options || optionsOf(metadata, documents[0].text, known)};
}
