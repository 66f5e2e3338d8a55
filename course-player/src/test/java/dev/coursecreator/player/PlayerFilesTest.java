package dev.coursecreator.player;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The two files that are delivered. */
class PlayerFilesTest {

    private static final int BUDGET_BYTES = 120_000;

    @Test
    void scriptAndStylesheetAreSmall() throws IOException {
        assertThat(compressed("course-player.js") + compressed("course-player.css"))
                .isLessThan(BUDGET_BYTES);
    }

    @Test
    void theScriptIsNoModuleAndTheLicenceOfLitIsInIt() throws IOException {
        var script = new String(read("course-player.js"), UTF_8);

        assertThat(script).startsWith("(function(){").contains("Copyright 2017 Google LLC", "BSD-3-Clause");
    }

    private static int compressed(String name) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(read(name));
        }
        return compressed.size();
    }

    private static byte[] read(String name) throws IOException {
        try (var stream = PlayerFilesTest.class.getResourceAsStream("/META-INF/resources/course-player/" + name)) {
            assertThat(stream).as(name).isNotNull();
            return stream.readAllBytes();
        }
    }
}
