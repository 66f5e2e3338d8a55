package dev.coursecreator.markdown.text;

import org.commonmark.parser.Parser;

/** How the texts of paragraphs are parsed, also those in comments and fences. */
public final class TextSyntax {

    private TextSyntax() {}

    /** Adds formulas, and limits that keep a long text from taking minutes. Every document needs a parser of its own. */
    public static Parser.Builder addTo(Parser.Builder parser) {
        return parser.customBlockParserFactory(new ParagraphSplitter())
                .inlineParserFactory(BoundedInlineParser::new)
                .customInlineContentParserFactory(new FormulaInlineParser.Factory());
    }
}
