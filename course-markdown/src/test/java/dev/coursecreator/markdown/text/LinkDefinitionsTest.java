package dev.coursecreator.markdown.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.Parsed;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkDefinitionsTest {

    /** Long paragraphs are divided, which ended the definitions once. */
    @Test
    void thousandsOfDefinitionsAreNotShown() {
        var definitions = IntStream.range(0, 3_000)
                .mapToObj(i -> "[%d]: https://example.com/%d\n".formatted(i, i))
                .collect(Collectors.joining());
        assertThat(Parsed.course("# Course\n\nSee [the last][2999].\n\n" + definitions)
                        .lessons()
                        .toString())
                .contains("See the last.")
                .doesNotContain("example.com", "2999");
    }
}
