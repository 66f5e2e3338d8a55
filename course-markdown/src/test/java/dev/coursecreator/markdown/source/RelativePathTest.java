package dev.coursecreator.markdown.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names of files are accepted, and what they become. */
class RelativePathTest {

    @ParameterizedTest
    @CsvSource({
        "fox.png, fox.png",
        "./images//fox.png, images/fox.png",
        "a/../b/./c.png, b/c.png",
        "..a/b..c/...png, ..a/b..c/...png",
        "u\u0308ber/e\u0301.png, \u00FCber/\u00E9.png"
    })
    void pathIsNormalized(String path, String normalized) {
        assertThat(RelativePath.normalized(path)).contains(normalized);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "/",
                "/etc/passwd",
                "../fox.png",
                "a/../../fox.png",
                "a\\fox.png",
                "C:/fox.png",
                "C:fox.png",
                "a\u0000.png",
                "a\n.png",
                "a/",
                "a/..",
                "a/."
            })
    void pathOutOfTheFolderOrWithoutAFileIsRefused(String path) {
        assertThat(RelativePath.normalized(path)).isEmpty();
    }

    @Test
    void referenceIsDecodedWithoutQueryAndFragment() {
        assertThat(RelativePath.ofReference("a%20b/%C3%BC.png?x=1#y")).isEqualTo("a b/ü.png");
        assertThat(RelativePath.ofReference("100%.png")).isEqualTo("100%.png");
        assertThat(RelativePath.ofReference("%ff.png")).isEqualTo("%ff.png");
        assertThat(RelativePath.ofReference("%2e%2e%2fb.png")).isEqualTo("../b.png");
    }
}
