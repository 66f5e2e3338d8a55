import {html, nothing} from 'lit';
import {get, send} from '../api/api.js';
import {session} from '../api/session.js';
import * as format from '../format.js';
import {router} from '../router.js';
import {texts} from '../texts.js';
import {confirmed} from '../ui/dialogs.js';
import {StudioElement, isAbort} from '../ui/element.js';
import {icon} from '../ui/icons.js';
import {missingPage, notice, problemNotice} from '../ui/pieces.js';
import {toast, toastProblem} from '../ui/toasts.js';
import {Draft} from './draft.js';
import {chosenFiles, droppedFiles} from './dropped-files.js';
import {forecastPanel} from './forecast-panel.js';
import {sendCourse} from './generation-request.js';
import {headings} from './headings.js';
import {optionsForm, optionsOf, readOptions} from './options-form.js';
import {remarks} from './remarks.js';
import {readSource} from './source.js';

const CHECK_MS = 500;
/** With large files, each check takes an upload. */
const CHECK_WITH_FILES_MS = 1500;
const MARKDOWN = /\.(md|markdown)$/i;

/** Writes the Markdown of a course, with what the server would make of it beside it. */
class EditorPage extends StudioElement {
  static get properties() {
    return {
      courseId: {attribute: false},
      query: {attribute: false},
      ready: {state: true},
      documents: {state: true},
      files: {state: true},
      options: {state: true},
      known: {state: true},
      check: {state: true},
      notices: {state: true},
      problem: {state: true},
      sending: {state: true},
      dragging: {state: true},
      line: {state: true},
    };
  }

  constructor() {
    super();
    Object.assign(this, {documents: [{path: '', text: ''}], files: [], options: {}, known: [], active: 0, check: {}, notices: {}, line: 1});
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(this, 'dragover', (event) => this.dragOver(event));
    this.listen(this, 'dragleave', (event) => this.contains(event.relatedTarget) || (this.dragging = false));
    this.listen(this, 'drop', (event) => this.drop(event));
    this.listen(this, 'keydown', (event) => this.keyPressed(event));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.checking);
    this.keep();
  }

  willUpdate(changed) {
    if (changed.has('courseId')) {
      this.open();
    }
  }

  get field() {
    return this.querySelector('code-editor');
  }

  get document() {
    return this.documents[this.active];
  }

  /* ---- opening ---- */

  async open() {
    const {signal} = this.life;
    this.draft = new Draft(this.courseId);
    document.title = `${this.courseId ? texts.editor.editTitle : texts.editor.newTitle} · ${texts.product}`;
    try {
      const [known] = await Promise.all([readOptions(signal).catch((failure) => (isAbort(failure) ? Promise.reject(failure) : [])), loadField()]);
      this.known = known;
      await this.readCourse(signal);
      await this.readDraft();
      this.ready = true;
      await this.updateComplete;
      this.field.open(this.document.path, this.document.text);
      this.arrive();
    } catch (problem) {
      if (!isAbort(problem)) {
        this.problem = problem;
      }
    }
  }

  async readCourse(signal) {
    this.original = {documents: [{path: '', text: ''}], files: [], options: {}};
    if (this.courseId) {
      const version = this.query.get('version') || '';
      const response = await send('GET', `/courses/${this.courseId}`, {query: {version}, signal});
      // A version that was never published has nothing in common with the ETag of the current one.
      this.etag = version ? null : response.headers.get('ETag');
      this.course = await response.json();
      const source = await readSource(this.courseId, this.course.version, signal);
      if (source) {
        const options = optionsOf(this.course.metadata, source.documents[0].text, this.known);
        this.original = {...source, options};
      } else {
        this.notices = {...this.notices, noSource: true};
      }
    }
    Object.assign(this, this.original);
  }

  async readDraft() {
    const kept = this.draft.read();
    if (kept && this.isOther(kept)) {
      const {documents, options, at} = kept;
      Object.assign(this, {documents, options, files: kept.hasFiles ? await this.draft.readFiles() : this.files});
      this.notices = {...this.notices, restored: at};
    } else if (!this.courseId && this.query.get('example')) {
      await this.insertExample();
    }
  }

  isOther({documents, options, hasFiles}) {
    return hasFiles || JSON.stringify([documents, options]) !== JSON.stringify([this.original.documents, this.original.options]);
  }

  async insertExample() {
    this.documents = [{path: '', text: await (await fetch('/assets/quick-start.md')).text()}];
  }

  arrive() {
    const line = Number(this.query.get('line'));
    if (line) {
      this.field.goToLine(line);
    }
    this.checkNow();
  }

  /* ---- editing ---- */

  edited() {
    const {text} = this.field;
    this.documents = this.documents.map((each, index) => (index === this.active ? {...each, text} : each));
    this.changed();
  }

  changed() {
    clearTimeout(this.checking);
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => this.keep(), 300);
    this.checking = setTimeout(() => this.checkNow(), this.files.length ? CHECK_WITH_FILES_MS : CHECK_MS);
  }

  keep() {
    clearTimeout(this.keeping);
    if (!this.ready || this.isSent) {
      return;
    }
    const {documents, options, files} = this;
    const hasFiles = files !== this.original.files && files.length > 0;
    if (this.isOther({documents, options, hasFiles})) {
      this.draft.write({documents, options, hasFiles});
    } else {
      this.draft.remove();
    }
  }

  choose(name, value) {
    const {[name]: before, ...others} = this.options;
    this.options = value === undefined ? others : {...others, [name]: value};
    this.changed();
  }

  show(index) {
    this.active = index;
    this.field.open(this.document.path, this.document.text);
    this.mark();
    this.requestUpdate();
  }

  goTo({line, path}) {
    const index = this.documents.findIndex((each) => each.path === path);
    if (index >= 0 && index !== this.active) {
      this.show(index);
    }
    this.field.goToLine(line);
  }

  async discard() {
    if (!(await confirmed(texts.editor.discardTitle, texts.editor.discardText, texts.editor.discard))) {
      return;
    }
    await this.draft.remove();
    Object.assign(this, this.original, {active: 0});
    this.notices = {...this.notices, restored: null};
    this.field.open(this.document.path, this.document.text);
    this.changed();
  }

  keyPressed(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.generate();
    }
  }

  /* ---- files ---- */

  dragOver(event) {
    if (event.dataTransfer.types.includes('Files')) {
      event.preventDefault();
      this.dragging = true;
    }
  }

  drop(event) {
    if (this.dragging) {
      event.preventDefault();
      this.dragging = false;
      this.add(droppedFiles(event.dataTransfer));
    }
  }

  async add(coming) {
    try {
      const added = await coming;
      const written = added.filter(({path}) => MARKDOWN.test(path));
      const others = added.filter(({path}) => !MARKDOWN.test(path));
      if (others.length) {
        const paths = new Set(others.map(({path}) => path));
        this.files = [...this.files.filter(({path}) => !paths.has(path)), ...others];
        this.draft.writeFiles(this.files);
        toast(texts.editor.added(others.length));
      }
      if (written.length) {
        await this.replaceText(written);
      }
      this.changed();
    } catch (failure) {
      toast(failure.name === 'BadZip' ? texts.editor.badZip(failure.message) : failure.message);
    }
  }

  async replaceText(written) {
    const {documents} = this;
    const isBlank = !documents.some(({text}) => text.trim());
    this.documents = await Promise.all(written.map(async ({path, blob}) => ({path, text: await blob.text()})));
    this.show(0);
    this.notices = {...this.notices, noSource: false};
    if (!isBlank) {
      const undo = () => {
        this.documents = documents;
        this.show(0);
        this.changed();
      };
      toast(texts.editor.replaced, {label: texts.undo, run: undo});
    }
  }

  removeFile(path) {
    this.files = this.files.filter((file) => file.path !== path);
    this.draft.writeFiles(this.files);
    this.changed();
  }

  /* ---- checking and generating ---- */

  get isBlank() {
    return !this.documents.some(({text}) => text.trim());
  }

  /** Has the server forecast the course as it is written now. The answer to an earlier text is not awaited. */
  async checkNow() {
    this.checkRequest?.abort();
    if (this.isBlank) {
      this.check = {};
      this.mark();
      return;
    }
    this.checkRequest = new AbortController();
    const {signal} = this.checkRequest;
    this.life.signal.addEventListener('abort', () => this.checkRequest.abort());
    this.check = {...this.check, busy: true};
    try {
      this.check = {forecast: await sendCourse(this.courseId, this, {dryRun: true, signal})};
    } catch (problem) {
      if (isAbort(problem)) {
        return;
      }
      this.check = {problem, forecast: this.check.forecast};
    }
    this.mark();
  }

  get remarks() {
    return remarks(this.check, this.documents);
  }

  mark() {
    const {path} = this.document;
    this.field?.mark(this.remarks.filter((remark) => remark.path === path));
  }

  async generate() {
    if (this.sending || this.isBlank || !session.can('jobs:write')) {
      return;
    }
    this.sending = true;
    try {
      const answer = await this.sendUnlessChanged();
      this.isSent = true;
      await this.draft.remove();
      const version = this.courseId ? (await get(`/jobs/${answer.job_id}`)).course_version : 1;
      router.go(version > 1 ? `/courses/${answer.course_id}?version=${version}` : `/courses/${answer.course_id}`);
    } catch (problem) {
      this.isSent = false;
      this.refused(problem);
    } finally {
      this.sending = false;
    }
  }

  async sendUnlessChanged() {
    try {
      return await sendCourse(this.courseId, this, {etag: this.etag});
    } catch (problem) {
      if (problem.status !== 412 || !(await confirmed(texts.editor.changedTitle, texts.editor.changedText, texts.editor.generateAnyway))) {
        throw problem;
      }
      return sendCourse(this.courseId, this);
    }
  }

  refused(problem) {
    if (problem.status === 422 || problem.status === 400) {
      this.check = {problem, forecast: this.check.forecast};
      this.mark();
      const [first] = this.remarks.filter(({line}) => line);
      if (first) {
        this.goTo(first);
      }
    } else if (problem.status !== 412) {
      toastProblem(problem);
    }
  }

  /* ---- what is shown ---- */

  render() {
    if (this.problem) {
      return [403, 404].includes(this.problem.status) ? missingPage(this.problem) : problemNotice(this.problem, () => location.reload());
    }
    return html`
      <div class="editor-bar">
        <div>
          <h1 tabindex="-1">${this.courseId ? (this.course ? this.course.title : texts.editor.editTitle) : texts.editor.newTitle}</h1>
        </div>
        ${this.checkState()}
        ${session.can('jobs:write') ? html`
          <button class="button primary" type="button" title=${texts.editor.shortcut} ?disabled=${!this.ready || this.sending || this.isBlank} @click=${this.generate}>
            ${this.sending ? html`<span class="spinner"></span>` : icon('play')}${this.sending ? texts.editor.generating : texts.editor.generate}
          </button>` : nothing}
      </div>
      ${this.noticeList()}
      <div class="editor-grid">
        <nav class="editor-outline" aria-label=${texts.editor.outline}>${this.outline()}</nav>
        <div class="editor-text ${this.ready ? '' : 'skeleton'}">
          ${this.documents.length > 1 ? this.tabs() : nothing}
          ${this.ready ? html`<code-editor label=${texts.editor.editor} @edit=${this.edited} @line=${() => (this.line = this.field.line)}></code-editor>` : nothing}
        </div>
        <aside class="editor-side">
          ${this.remarkList()}
          ${forecastPanel(this.check, this.isBlank)}
          ${this.fileList()}
          ${this.known.length ? html`
            <details class="panel editor-options">
              <summary class="panel-head"><h2>${texts.editor.options}</h2>${Object.keys(this.options).length ? html`<span class="chip">${Object.keys(this.options).length}</span>` : nothing}</summary>
              <div class="panel-body">${optionsForm(this.known, this.options, this.optionProblems, (name, value) => this.choose(name, value))}</div>
            </details>` : nothing}
        </aside>
      </div>
      ${this.dragging ? html`<div class="drop-veil"><span>${icon('folder')}${texts.editor.drop}</span></div>` : nothing}`;
  }

  get optionProblems() {
    return new Map(this.remarks.filter(({option}) => option).map(({option, detail}) => [option, detail]));
  }

  checkState() {
    const {busy, problem, forecast} = this.check;
    const mistakes = problem ? this.remarks.length : 0;
    const warnings = problem ? 0 : this.remarks.length;
    return html`
      <p class="check-state" role="status">
        ${busy ? html`<span class="chip"><span class="spinner"></span>${texts.editor.checking}</span>`
          : mistakes ? html`<span class="chip bad dot">${texts.editor.mistakes(mistakes)}</span>`
          : warnings ? html`<span class="chip warn dot">${texts.editor.warnings(warnings)}</span>`
          : forecast ? html`<span class="chip good dot">${texts.editor.noProblems}</span>` : nothing}
      </p>`;
  }

  noticeList() {
    const {restored, noSource} = this.notices;
    return html`
      ${noSource ? notice({tone: 'warn', title: texts.editor.noSource, text: texts.editor.noSourceText}) : nothing}
      ${restored ? html`
        <p class="restored">
          <span>${texts.editor.restored(format.ago(restored))}</span>
          <button class="link-button" type="button" @click=${this.discard}>${texts.editor.discard}</button>
          <button class="icon-button" type="button" aria-label=${texts.dismiss} @click=${() => (this.notices = {...this.notices, restored: null})}>${icon('close')}</button>
        </p>` : nothing}`;
  }

  tabs() {
    return html`<div class="editor-tabs" role="tablist">${this.documents.map(({path}, index) => html`
      <button type="button" role="tab" aria-selected=${String(index === this.active)} @click=${() => this.show(index)}>${path}</button>`)}</div>`;
  }

  outline() {
    const found = headings(this.document.text);
    const current = found.filter(({line}) => line <= this.line).pop();
    return html`
      <h2>${texts.editor.outline}</h2>
      ${found.length ? html`<ol>${found.map((heading) => html`
        <li class="level-${heading.level}">
          <button type="button" aria-current=${heading === current ? 'true' : nothing} @click=${() => this.field.goToLine(heading.line)}>${heading.title}</button>
        </li>`)}</ol>` : html`<p>${texts.editor.noOutline}</p>
        ${this.ready && this.isBlank ? html`<button class="link-button" type="button" @click=${this.startWithExample}>${texts.editor.quickStart}</button>` : nothing}`}`;
  }

  async startWithExample() {
    await this.insertExample();
    this.show(0);
    this.changed();
  }

  remarkList() {
    const list = this.remarks;
    return list.length ? html`
      <section class="panel" aria-label=${texts.editor.problems}>
        <div class="panel-head"><h2>${texts.editor.problems}</h2></div>
        <ul class="remarks">${list.map((remark) => html`
          <li class=${remark.severity}>
            ${remark.line ? html`<button type="button" @click=${() => this.goTo(remark)}><span class="number">${texts.editor.line(remark.line)}</span>${remark.detail}</button>` : html`<p>${remark.detail}</p>`}
          </li>`)}</ul>
      </section>` : nothing;
  }

  fileList() {
    const pick = (attributes, label) => html`
      <label class="button">${icon(attributes ? 'folder' : 'plus')}${label}
        <input class="visually-hidden" type="file" multiple ?webkitdirectory=${attributes} @change=${(event) => this.add(chosenFiles(event.target.files))}>
      </label>`;
    return html`
      <section class="panel">
        <div class="panel-head"><h2>${texts.editor.files}</h2></div>
        <div class="panel-body files">
          ${this.files.length ? html`<ul>${this.files.map(({path, blob}) => html`
            <li>${icon('image')}<span>${path}</span><span class="number">${format.size(blob.size)}</span>
              <button class="icon-button" type="button" aria-label=${texts.editor.removeFile(path)} @click=${() => this.removeFile(path)}>${icon('close')}</button>
            </li>`)}</ul>` : nothing}
          <p>${texts.editor.filesText}</p>
          <div class="tags">${pick(false, texts.editor.choose)}${pick(true, texts.editor.chooseFolder)}</div>
        </div>
      </section>`;
  }
}

/** The field has a script of its own, which is large. */
function loadField() {
  if (customElements.get('code-editor')) {
    return Promise.resolve();
  }
  const script = document.createElement('script');
  script.src = '/assets/code-editor.js';
  document.head.append(script);
  return customElements.whenDefined('code-editor');
}

customElements.define('editor-page', EditorPage);
