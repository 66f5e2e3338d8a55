package dev.coursecreator.markdown.dialect;

import dev.coursecreator.markdown.problem.Problems;
import java.util.List;

/** Writes what other tools understand in their own way as the Markdown that means the same, before the document is parsed. */
public final class ForeignDialects {

    private ForeignDialects() {}

    /** The lines in Markdown, without what only other tools need; their number stays the same. */
    public static List<String> replaced(List<String> lines, boolean isDeck, Problems problems) {
        var text = BlockComments.without(MergeConflicts.without(lines, problems), problems);
        text = RestructuredText.replaced(WikiMarkup.replaced(text, problems), problems);
        text = MdxExpressions.replaced(text, problems);
        text = SiteGeneratorTags.replaced(text);
        text = PandocSyntax.replaced(GridTables.replaced(text), problems);
        text = HtmlTableLines.joined(MystRoles.replaced(text));
        text = FootnoteReferences.checked(WikiLinks.replaced(text, problems), problems);
        text = ContainerFences.paired(text, isDeck, problems);
        return ForeignSyntax.without(StageDirections.without(text, problems), problems);
    }
}
