package dev.coursecreator.markdown.frontmatter;

import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Takes every value of YAML for the text that an author sees. Otherwise {@code 1.10} would be the number 1.1, {@code 12:30} the number 750,
 * and {@code no} false.
 */
final class TextScalars extends Resolver {

    @Override
    protected void addImplicitResolvers() {
        addImplicitResolver(Tag.MERGE, MERGE, "<");
        addImplicitResolver(Tag.NULL, NULL, "~nN\0");
        addImplicitResolver(Tag.NULL, EMPTY, null);
    }
}
