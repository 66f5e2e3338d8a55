package dev.coursecreator.markdown;

import java.util.List;

/** Writes what other tools understand in their own way as the Markdown that means the same, before the document is parsed. */
final class ForeignDialects {

    private ForeignDialects() {}

    /** The lines in Markdown; their number stays the same. */
    static List<String> replaced(List<String> lines, Problems problems) {
        var text = BlockComments.without(lines, problems);
        text = SiteComponents.replaced(text);
        text = PandocLines.replaced(GridTables.replaced(text), problems);
        text = HtmlTableLines.joined(Roles.replaced(text));
        return FootnoteLabels.checked(WikiLinks.replaced(text, problems), problems);
    }
}
