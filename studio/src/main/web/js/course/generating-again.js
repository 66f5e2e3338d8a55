import {html} from 'lit';
import {sendCourse} from '../editor/generation-request.js';
import {readOptions} from '../editor/options-form.js';
import {readSource} from '../editor/source.js';
import {texts} from '../texts.js';
import {showDialog} from '../ui/dialogs.js';

/**
 * Generates a new version of a course from the Markdown and with the options of this one. Resolves with the job, or with null if that is not
 * wanted: a picture that was sent along may not be known any more, so warnings are shown before.
 */
export async function generateAgain(course, etag, signal) {
  const request = await readSource(course, await readOptions(signal), signal);
  if (!request) {
    throw new Error(texts.editor.noSource);
  }
  const {warnings} = await sendCourse(course.id, request, {dryRun: true, signal});
  if (warnings.length && !(await confirmedDespite(warnings))) {
    return null;
  }
  return sendCourse(course.id, request, {etag, signal});
}

async function confirmedDespite(warnings) {
  const list = html`<ul class="source-problems">${warnings.map(({line, detail}) => html`<li><span class="number">${texts.editor.line(line)}</span><span>${detail}</span></li>`)}</ul>`;
  return Boolean(await showDialog({title: texts.course.againTitle, content: list, submit: texts.editor.generateAnyway}));
}
