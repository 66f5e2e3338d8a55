package dev.coursecreator.markdown.dialect;

import java.util.List;
import java.util.regex.Pattern;

/** Shows the patterns of the rules to tests of other packages. */
public final class ForeignSyntaxRules {

    private ForeignSyntaxRules() {}

    public static List<Pattern> patterns() {
        return ForeignSyntaxRule.ALL.stream().map(ForeignSyntaxRule::pattern).toList();
    }
}
