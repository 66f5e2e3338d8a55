import {texts} from '../texts.js';
import {toast} from '../ui/toasts.js';
import {droppedFiles} from './dropped-files.js';

const MARKDOWN = /\.(md|markdown)$/i;

/** Files that are dropped or chosen: Markdown becomes the text, others belong to the course. */
export const WithFiles = (Base) => class extends Base {
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
};
