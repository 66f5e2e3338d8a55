import {tags} from '@lezer/highlight';

const END = /^(---|\.\.\.)\s*$/;

/** Tells CodeMirror's parser that a block between lines of --- at the very beginning is no Markdown. */
export const frontMatter = {
  defineNodes: [{name: 'FrontMatter', block: true, style: tags.meta}],
  parseBlock: [{name: 'FrontMatter', before: 'HorizontalRule', parse}],
};

function parse(context, line) {
  if (context.lineStart !== 0 || !/^---\s*$/.test(line.text)) {
    return false;
  }
  let end = line.text.length;
  while (context.nextLine()) {
    end = context.lineStart + line.text.length;
    if (END.test(line.text)) {
      context.nextLine();
      break;
    }
  }
  context.addElement(context.elt('FrontMatter', 0, end));
  return true;
}
