import {get, send} from '../api/api.js';
import {session} from '../api/session.js';
import {router} from '../router.js';
import {texts} from '../texts.js';
import {confirmed} from '../ui/dialogs.js';
import {StudioElement, isAbort} from '../ui/element.js';
import {toastProblem} from '../ui/toasts.js';
import {Draft} from './draft.js';
import {editorView} from './editor-view.js';
import {sendCourse} from './generation-request.js';
import {readOptions} from './options-form.js';
import {readSource} from './source.js';
import {WithChecks} from './with-checks.js';
import {WithDraft} from './with-draft.js';
import {WithFiles} from './with-files.js';

const CHECK_MS = 500;
/** With large files, each check takes an upload. */
const CHECK_WITH_FILES_MS = 1500;

/** Writes the Markdown of a course, with what the server would make of it beside it. */
class EditorPage extends WithFiles(WithDraft(WithChecks(StudioElement))) {
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
      const source = await readSource(this.course, this.known, signal);
      if (source) {
        this.original = source;
      } else {
        this.notices = {...this.notices, noSource: true};
      }
    }
    Object.assign(this, this.original);
  }

  async insertExample() {
    this.documents = [{path: '', text: await (await fetch('/assets/quick-start.md')).text()}];
  }

  async startWithExample() {
    await this.insertExample();
    this.show(0);
    this.changed();
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

  keyPressed(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.generate();
    }
  }

  /* ---- generating ---- */

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

  /* ---- drawing ---- */

  get canPreview() {
    return this.ready && !this.isBlank && session.can('jobs:write');
  }

  /** The same object for the same course, so that only a change of it is drawn again. */
  get previewed() {
    const {documents, files, options} = this;
    const known = this.lastPreviewed;
    if (!known || known.documents !== documents || known.files !== files || known.options !== options) {
      this.lastPreviewed = {documents, files, options};
    }
    return this.lastPreviewed;
  }

  render() {
    return editorView(this);
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
