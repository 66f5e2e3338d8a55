package dev.coursecreator.markdown;

import org.commonmark.parser.Parser;

/** How the texts of paragraphs are parsed, also those in comments and fences. */
final class TextSyntax {

    private TextSyntax() {}

    /** Adds formulas, and limits that keep a long text from taking minutes. Every document needs a parser of its own. */
    static Parser.Builder addTo(Parser.Builder parser) {
        return parser.customBlockParserFactory(new ParagraphSplitter())
                .inlineParserFactory(BoundedInlineParser::new)
                .customInlineContentParserFactory(new FormulaInlineParser.Factory());
    }
}
