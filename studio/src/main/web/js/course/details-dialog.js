import {html} from 'lit';
import {sendJson} from '../api/api.js';
import {texts} from '../texts.js';
import {showDialog} from '../ui/dialogs.js';

/** Edits title, description, author and tags. Resolves with whether they were changed. */
export async function editDetails(course, etag) {
  const field = (label, control, help) => html`<label class="field"><span>${label}</span>${control}${help ? html`<small>${help}</small>` : ''}</label>`;
  const {fieldTitle, fieldDescription, fieldAuthor, fieldTags, tagsHelp} = texts.course;
  const data = await showDialog({
    title: texts.course.detailsTitle,
    submit: texts.save,
    content: html`
      ${field(fieldTitle, html`<input class="input" name="title" required .value=${course.title}>`)}
      ${field(fieldDescription, html`<textarea class="input" name="description" rows="4" .value=${course.description}></textarea>`)}
      ${field(fieldAuthor, html`<input class="input" name="author" .value=${course.metadata.author || ''}>`)}
      ${field(fieldTags, html`<input class="input" name="tags" .value=${course.metadata.tags.join(', ')}>`, tagsHelp)}`,
    onSubmit: (form) => save(course, etag, form),
  });
  return Boolean(data);
}

async function save(course, etag, form) {
  const tags = String(form.get('tags')).split(',').map((tag) => tag.trim()).filter(Boolean);
  const changes = {
    title: String(form.get('title')).trim(),
    description: String(form.get('description')).trim() || null,
    author: String(form.get('author')).trim() || null,
    tags,
  };
  try {
    await sendJson('PATCH', `/courses/${course.id}`, changes, {headers: {'If-Match': etag}});
  } catch (problem) {
    throw problem.status === 412 ? new Error(texts.course.conflict) : problem;
  }
}
