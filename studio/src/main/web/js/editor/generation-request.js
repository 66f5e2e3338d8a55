import {idempotencyKey, send} from '../api/api.js';

/**
 * Sends a course to be generated, or to be forecast. Without files it goes as JSON, with files as a form.
 *
 * @param documents the Markdown files of the course, as {path, text}; the path of the only one may be missing
 * @param files the other files, as {path, blob}
 */
export async function sendCourse(courseId, course, {dryRun = false, signal, etag} = {}) {
  const path = courseId ? `/courses/${courseId}/generate` : '/courses/generate';
  const headers = dryRun ? {} : {'Idempotency-Key': idempotencyKey(), ...(etag ? {'If-Match': etag} : {})};
  return post(path, course, {dry_run: dryRun}, {headers, signal, repeats: true});
}

/** Has the slide drawn that a line belongs to. Whoever gets no picture now asks again with the next change. */
export async function previewSlide(course, {path, line, signal}) {
  const query = {line, file: course.documents.length > 1 ? path : undefined};
  return post('/slide-previews', course, {}, {query, signal, waits: false});
}

async function post(path, {documents, files, options}, members, {headers, ...settings}) {
  const request = {options, ...members};
  if (documents.length === 1) {
    request.markdown = documents[0].text;
    request.file_name = documents[0].path || undefined;
  }
  const isForm = documents.length > 1 || files.length > 0;
  const body = isForm ? form(request, documents, files) : JSON.stringify(request);
  const type = isForm ? {} : {'Content-Type': 'application/json'};
  const response = await send('POST', path, {...settings, headers: {...headers, ...type}, body});
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
