import {html, nothing} from 'lit';
import {session} from '../api/session.js';
import * as format from '../format.js';
import {texts} from '../texts.js';
import {icon} from '../ui/icons.js';
import {missingPage, notice, problemNotice} from '../ui/pieces.js';
import {chosenFiles} from './dropped-files.js';
import {forecastPanel} from './forecast-panel.js';
import {headings} from './headings.js';
import {optionsForm} from './options-form.js';
import './slide-preview.js';

/** The outline, the text, and what the server says about it. */
export function editorView(page) {
  if (page.problem) {
    return [403, 404].includes(page.problem.status) ? missingPage(page.problem) : problemNotice(page.problem, () => location.reload());
  }
  return html`
    <div class="editor-bar">
      <div>
        <h1 tabindex="-1">${page.courseId ? (page.course ? page.course.title : texts.editor.editTitle) : texts.editor.newTitle}</h1>
      </div>
      ${checkState(page)}
      ${session.can('jobs:write') ? html`
        <button class="button primary" type="button" title=${texts.editor.shortcut} ?disabled=${!page.ready || page.sending || page.isBlank} @click=${() => page.generate()}>
          ${page.sending ? html`<span class="spinner"></span>` : icon('play')}${page.sending ? texts.editor.generating : texts.editor.generate}
        </button>` : nothing}
    </div>
    ${noticeList(page)}
    <div class="editor-grid">
      <nav class="editor-outline" aria-label=${texts.editor.outline}>${outline(page)}</nav>
      <div class="editor-text ${page.ready ? '' : 'skeleton'}">
        ${page.documents.length > 1 ? tabs(page) : nothing}
        ${page.ready ? html`<code-editor label=${texts.editor.editor} @edit=${() => page.edited()} @line=${() => (page.line = page.field.line)}></code-editor>` : nothing}
      </div>
      <aside class="editor-side">
        ${page.canPreview ? html`<slide-preview .course=${page.previewed} .path=${page.document.path} .line=${page.line}></slide-preview>` : nothing}
        ${remarkList(page)}
        ${forecastPanel(page.check, page.isBlank)}
        ${fileList(page)}
        ${page.known.length ? html`
          <details class="panel editor-options">
            <summary class="panel-head"><h2>${texts.editor.options}</h2>${Object.keys(page.options).length ? html`<span class="chip">${Object.keys(page.options).length}</span>` : nothing}</summary>
            <div class="panel-body">${optionsForm(page.known, page.options, page.optionProblems, (name, value) => page.choose(name, value))}</div>
          </details>` : nothing}
      </aside>
    </div>
    ${page.dragging ? html`<div class="drop-veil"><span>${icon('folder')}${texts.editor.drop}</span></div>` : nothing}`;
}

function checkState(page) {
  const {busy, problem, forecast} = page.check;
  const mistakes = problem ? page.remarks.length : 0;
  const warnings = problem ? 0 : page.remarks.length;
  return html`
    <p class="check-state" role="status">
      ${busy ? html`<span class="chip"><span class="spinner"></span>${texts.editor.checking}</span>`
        : mistakes ? html`<span class="chip bad dot">${texts.editor.mistakes(mistakes)}</span>`
        : warnings ? html`<span class="chip warn dot">${texts.editor.warnings(warnings)}</span>`
        : forecast ? html`<span class="chip good dot">${texts.editor.noProblems}</span>` : nothing}
    </p>`;
}

function noticeList(page) {
  const {restored, noSource} = page.notices;
  return html`
    ${noSource ? notice({tone: 'warn', title: texts.editor.noSource, text: texts.editor.noSourceText}) : nothing}
    ${restored ? html`
      <p class="restored">
        <span>${texts.editor.restored(format.ago(restored))}</span>
        <button class="link-button" type="button" @click=${() => page.discard()}>${texts.editor.discard}</button>
        <button class="icon-button" type="button" aria-label=${texts.dismiss} @click=${() => (page.notices = {...page.notices, restored: null})}>${icon('close')}</button>
      </p>` : nothing}`;
}

function tabs(page) {
  return html`<div class="editor-tabs" role="tablist">${page.documents.map(({path}, index) => html`
    <button type="button" role="tab" aria-selected=${String(index === page.active)} @click=${() => page.show(index)}>${path}</button>`)}</div>`;
}

function outline(page) {
  const found = headings(page.document.text);
  const current = found.filter(({line}) => line <= page.line).pop();
  return html`
    <h2>${texts.editor.outline}</h2>
    ${found.length ? html`<ol>${found.map((heading) => html`
      <li class="level-${heading.level}">
        <button type="button" aria-current=${heading === current ? 'true' : nothing} @click=${() => page.field.goToLine(heading.line)}>${heading.title}</button>
      </li>`)}</ol>` : html`<p>${texts.editor.noOutline}</p>
      ${page.ready && page.isBlank ? html`<button class="link-button" type="button" @click=${() => page.startWithExample()}>${texts.editor.quickStart}</button>` : nothing}`}`;
}

function remarkList(page) {
  const list = page.remarks;
  return list.length ? html`
    <section class="panel" aria-label=${texts.editor.problems}>
      <div class="panel-head"><h2>${texts.editor.problems}</h2></div>
      <ul class="remarks">${list.map((remark) => html`
        <li class=${remark.severity}>
          ${remark.line ? html`<button type="button" @click=${() => page.goTo(remark)}><span class="number">${texts.editor.line(remark.line)}</span>${remark.detail}</button>` : html`<p>${remark.detail}</p>`}
        </li>`)}</ul>
    </section>` : nothing;
}

function fileList(page) {
  const pick = (attributes, label) => html`
    <label class="button">${icon(attributes ? 'folder' : 'plus')}${label}
      <input class="visually-hidden" type="file" multiple ?webkitdirectory=${attributes} @change=${(event) => page.add(chosenFiles(event.target.files))}>
    </label>`;
  return html`
    <section class="panel">
      <div class="panel-head"><h2>${texts.editor.files}</h2></div>
      <div class="panel-body files">
        ${page.files.length ? html`<ul>${page.files.map(({path, blob}) => html`
          <li>${icon('image')}<span>${path}</span><span class="number">${format.size(blob.size)}</span>
            <button class="icon-button" type="button" aria-label=${texts.editor.removeFile(path)} @click=${() => page.removeFile(path)}>${icon('close')}</button>
          </li>`)}</ul>` : nothing}
        <p>${texts.editor.filesText}</p>
        <div class="tags">${pick(false, texts.editor.choose)}${pick(true, texts.editor.chooseFolder)}</div>
      </div>
    </section>`;
}
