import {texts} from '../texts.js';
import {confirmed} from '../ui/dialogs.js';

/** Text and files that were not generated yet: they are kept in the browser, and found again. */
export const WithDraft = (Base) => class extends Base {
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
};
