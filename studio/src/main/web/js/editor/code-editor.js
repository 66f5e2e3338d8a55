import {defaultKeymap, history, historyKeymap} from '@codemirror/commands';
import {markdown, markdownLanguage} from '@codemirror/lang-markdown';
import {HighlightStyle, syntaxHighlighting} from '@codemirror/language';
import {lintGutter, lintKeymap, setDiagnostics} from '@codemirror/lint';
import {highlightSelectionMatches, search, searchKeymap} from '@codemirror/search';
import {Compartment, EditorState} from '@codemirror/state';
import {drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers} from '@codemirror/view';
import {tags} from '@lezer/highlight';
import {frontMatter} from './front-matter.js';

/**
 * A field for Markdown: <code-editor>. It has a script of its own, so that only the editor's page loads it, and a shadow root, in which
 * CodeMirror needs no <style> element, so that a strict content security policy holds.
 *
 * Property text; method mark(remarks) for what is said about lines, goToLine(line); event 'edit' after each change by the user.
 */
class CodeEditor extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({mode: 'open', delegatesFocus: true});
    this.labelling = new Compartment();
    this.states = new Map();
  }

  connectedCallback() {
    this.view ??= new EditorView({root: this.shadowRoot, parent: this.shadowRoot, state: this.newState('')});
  }

  get text() {
    return this.view.state.doc.toString();
  }

  /** Shows a document; each has its own cursor and its own history of changes. */
  open(name, text) {
    if (this.name !== undefined) {
      this.states.set(this.name, this.view.state);
    }
    const known = this.states.get(name);
    this.name = name;
    this.view.setState(known && known.doc.toString() === text ? known : this.newState(text));
    this.noteLine(this.view.state);
  }

  newState(text) {
    return EditorState.create({doc: text, extensions: [...extensions(), this.labels(), EditorView.updateListener.of((update) => this.updated(update))]});
  }

  labels() {
    return this.labelling.of(EditorView.contentAttributes.of({'aria-label': this.getAttribute('label') || '', spellcheck: 'true', tabindex: '0'}));
  }

  updated(update) {
    if (update.docChanged) {
      this.dispatchEvent(new CustomEvent('edit', {bubbles: true}));
    }
    if (update.selectionSet || update.docChanged) {
      this.noteLine(update.state);
    }
  }

  /** The line that the cursor is in; a document that is shown again has its own. */
  noteLine({doc, selection}) {
    const line = doc.lineAt(selection.main.head).number;
    if (line !== this.line) {
      this.line = line;
      this.dispatchEvent(new CustomEvent('line', {bubbles: true}));
    }
  }

  mark(remarks) {
    const {doc} = this.view.state;
    const diagnostics = remarks.filter(({line}) => line).map(({line, severity, detail}) => {
      const {from, to, text} = doc.line(Math.min(line, doc.lines));
      return {from: from + (text.length - text.trimStart().length), to, severity, message: detail};
    });
    this.view.dispatch(setDiagnostics(this.view.state, diagnostics.sort((a, b) => a.from - b.from)));
  }

  goToLine(line) {
    const {doc} = this.view.state;
    const {from} = doc.line(Math.max(1, Math.min(line, doc.lines)));
    this.view.dispatch({selection: {anchor: from}, effects: EditorView.scrollIntoView(from, {y: 'start', yMargin: 48})});
    this.view.focus();
  }
}

function extensions() {
  return [
    lineNumbers(),
    lintGutter(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    search({top: true}),
    EditorView.lineWrapping,
    markdown({base: markdownLanguage, extensions: frontMatter, completeHTMLTags: false}),
    syntaxHighlighting(colours),
    keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
    appearance,
  ];
}

const colours = HighlightStyle.define([
  {tag: tags.heading1, fontWeight: '700', fontSize: '1.25em', color: 'var(--ink)'},
  {tag: tags.heading2, fontWeight: '700', fontSize: '1.12em', color: 'var(--ink)'},
  {tag: tags.heading, fontWeight: '700', color: 'var(--ink)'},
  {tag: tags.strong, fontWeight: '700'},
  {tag: tags.emphasis, fontStyle: 'italic'},
  {tag: tags.strikethrough, textDecoration: 'line-through'},
  {tag: tags.link, color: 'var(--accent)'},
  {tag: tags.url, color: 'var(--accent)'},
  {tag: tags.monospace, color: 'var(--calm)'},
  {tag: tags.quote, color: 'var(--ink-soft)', fontStyle: 'italic'},
  {tag: tags.list, color: 'var(--ink)'},
  {tag: [tags.processingInstruction, tags.contentSeparator, tags.meta], color: 'var(--ink-faint)'},
]);

const appearance = EditorView.theme({
  '&': {height: '100%', backgroundColor: 'transparent', color: 'var(--ink)', fontSize: 'var(--editor-size, 14px)'},
  '&.cm-focused': {outline: 'none'},
  '.cm-scroller': {fontFamily: 'var(--mono)', lineHeight: '1.65', padding: '0.75rem 0 40vh'},
  '.cm-content': {caretColor: 'var(--accent)', padding: '0 1.25rem 0 0'},
  '.cm-line': {padding: '0 0 0 0.5rem'},
  '.cm-cursor': {borderLeftColor: 'var(--accent)', borderLeftWidth: '2px'},
  '.cm-gutters': {backgroundColor: 'transparent', border: 'none', color: 'var(--ink-faint)', fontSize: '0.8em'},
  '.cm-lineNumbers .cm-gutterElement': {minWidth: '2.6rem', padding: '0.12em 0.4rem 0 0'},
  '.cm-activeLine': {backgroundColor: 'color-mix(in srgb, var(--accent) 6%, transparent)'},
  '.cm-activeLineGutter': {backgroundColor: 'transparent', color: 'var(--accent)'},
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--accent) 22%, transparent)',
  },
  '.cm-selectionMatch': {backgroundColor: 'color-mix(in srgb, var(--accent) 14%, transparent)'},
  '.cm-lintRange-error': {backgroundImage: 'none', textDecoration: 'underline wavy var(--bad) 1px', textUnderlineOffset: '3px'},
  '.cm-lintRange-warning': {backgroundImage: 'none', textDecoration: 'underline wavy var(--warn) 1px', textUnderlineOffset: '3px'},
  '.cm-gutter-lint': {width: '1.1rem'},
  '.cm-gutter-lint .cm-gutterElement': {padding: '0.3em 0 0 0.35rem'},
  '.cm-lint-marker': {display: 'block', width: '0.6rem', height: '0.6rem', minHeight: '0.6rem', borderRadius: '50%'},
  '.cm-lint-marker-error': {content: '""', background: 'var(--bad)'},
  '.cm-lint-marker-warning': {content: '""', background: 'var(--warn)'},
  '.cm-tooltip': {
    maxWidth: '32rem',
    border: '1px solid var(--line)',
    borderRadius: '0.6rem',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    boxShadow: 'var(--shadow-high)',
    font: '0.8125rem/1.5 var(--sans)',
    overflow: 'hidden',
  },
  '.cm-diagnostic': {padding: '0.5rem 0.85rem', borderLeftWidth: '3px'},
  '.cm-diagnostic-error': {borderLeftColor: 'var(--bad)'},
  '.cm-diagnostic-warning': {borderLeftColor: 'var(--warn)'},
  '.cm-panels': {backgroundColor: 'var(--surface)', color: 'var(--ink)', borderColor: 'var(--line)', font: '0.8125rem var(--sans)'},
  '.cm-panels-top': {borderBottom: '1px solid var(--line)'},
  '.cm-panel.cm-search': {padding: '0.5rem 2rem 0.5rem 0.75rem'},
  '.cm-textfield': {border: '1px solid var(--line-strong)', borderRadius: '0.4rem', backgroundColor: 'var(--paper)', color: 'var(--ink)'},
  '.cm-button': {border: '1px solid var(--line-strong)', borderRadius: '0.4rem', background: 'var(--surface)', color: 'var(--ink)'},
});

customElements.define('code-editor', CodeEditor);
