import {idempotencyKey, send} from '../api/api.js';

/**
 * Sends a course to be generated, or to be forecast. Without files it goes as JSON, with files as a form.
 *
 * @param documents the Markdown files of the course, as {path, text}; the path of the only one may be missing
 * @param files the other files, as {path, blob}
 */
export async function sendCourse(courseId, {documents, files, options}, {dryRun = false, signal, etag} = {}) {
  const path = courseId ? `/courses/${courseId}/generate` : '/courses/generate';
  const request = {options, dry_run: dryRun};
  if (documents.length === 1) {
    request.markdown = documents[0].text;
    request.file_name = documents[0].path || undefined;
  }
  const headers = dryRun ? {} : {'Idempotency-Key': idempotencyKey(), ...(etag ? {'If-Match': etag} : {})};
  const isForm = documents.length > 1 || files.length > 0;
  const body = isForm ? form(request, documents, files) : JSON.stringify(request);
  const type = isForm ? {} : {'Content-Type': 'application/json'};
  const response = await send('POST', path, {headers: {...headers, ...type}, body, signal, repeats: true});
  return response.json();
}

function form(request, documents, files) {
  const data = new FormData();
  data.append('request', new Blob([JSON.stringify(request)], {type: 'application/json'}));
  if (documents.length > 1) {
    for (const {path, text} of documents) {
      data.append('files', new Blob([text], {type: 'text/markdown'}), path);
    }
  }
  for (const {path, blob} of files) {
    data.append('files', blob, path);
  }
  return data;
}
