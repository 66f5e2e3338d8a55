package dev.coursecreator.markdown.parser;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.text.InlineMarks;
import dev.coursecreator.markdown.text.TextSyntax;
import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Parses Markdown into blocks: CommonMark with tables, task lists, strikethrough, autolinks and footnotes, and the admonitions, formulas and
 * components of other tools.
 */
public final class MarkdownParser {

    /** Deeper nesting of quotes and lists is an attack or an accident. */
    private static final int MAX_NESTING_DEPTH = 50;

    private MarkdownParser() {}

    /** Parses a document into its blocks. */
    public static List<Node> blocks(List<String> lines, Problems problems) {
        return DocumentBlocks.of(parser().parse(String.join("\n", lines)), lines, problems);
    }

    /** Parses a piece of Markdown into its blocks. */
    public static List<Node> blocks(String markdown) {
        return DocumentBlocks.of(parser().parse(markdown));
    }

    private static Parser parser() {
        var extended = Parser.builder()
                .extensions(List.of(
                        TablesExtension.create(),
                        TaskListItemsExtension.create(),
                        StrikethroughExtension.builder().requireTwoTildes(true).build(),
                        AutolinkExtension.create(),
                        FootnotesExtension.builder().inlineFootnotes(true).build()));
        var builder = TextSyntax.addTo(extended)
                .customBlockParserFactory(new TaskItemParser.Factory())
                .customBlockParserFactory(new MdxBlockParser.Factory())
                .customBlockParserFactory(new FencedContainerParser.Factory())
                .customBlockParserFactory(new AdmonitionParser.Factory())
                .customBlockParserFactory(new FormulaBlockParser.Factory())
                .postProcessor(new Admonitions())
                .postProcessor(new Footnotes())
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .maxOpenBlockParsers(MAX_NESTING_DEPTH);
        InlineMarks.processors().forEach(builder::customDelimiterProcessor);
        return builder.build();
    }
}
