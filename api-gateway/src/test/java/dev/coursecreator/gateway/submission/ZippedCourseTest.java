package dev.coursecreator.gateway.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What is wrong with a zip is said in plain and few words. */
class ZippedCourseTest {

    private static final ZippedCourse ZIPS = new ZippedCourse(10, 100_000, 1_000_000);

    @Test
    void zipThatIsCutOffIsReportedAsThat() throws IOException {
        var text = new byte[10_000];
        new Random(1).nextBytes(text);
        var zip = zip("a.md", text);

        assertThatThrownBy(() -> ZIPS.read("course.zip", Arrays.copyOf(zip, zip.length / 2)))
                .hasMessage("The file 'course.zip' is not a valid zip: it is cut off. Pack it again.");
    }

    @Test
    void namesInMessagesAreShort() throws IOException {
        var zip = zip("../" + "a".repeat(10_000) + ".md", "# A".getBytes(UTF_8));

        assertThatThrownBy(() -> ZIPS.read("course.zip", zip))
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(250));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
