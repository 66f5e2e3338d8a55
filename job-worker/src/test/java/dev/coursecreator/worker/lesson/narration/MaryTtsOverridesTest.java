package dev.coursecreator.worker.lesson.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import marytts.exceptions.MaryConfigurationException;
import marytts.htsengine.HMMData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Some classes and files of MaryTTS are replaced by ours, by their order on the class path. */
class MaryTtsOverridesTest {

    private static final ClassLoader LOADER = MaryTtsOverridesTest.class.getClassLoader();

    @ParameterizedTest
    @ValueSource(strings = {"marytts.htsengine.HTSVocoder", "marytts.server.Mary$2"})
    void theLoadedClassIsOurs(String name) throws Exception {
        var loaded = Class.forName(name, false, LOADER);

        assertThat(location(loaded)).isEqualTo(location(MaryTtsEngine.class));
    }

    @Test
    void theReplacementsComeFirstOnTheClassPath() {
        assertThatCode(() -> MaryTtsOverrides.verify(LOADER)).doesNotThrowAnyException();
    }

    @Test
    void aClassPathWithTheOriginalsFirstIsRejected() throws Exception {
        var mary = location(HMMData.class);
        var ours = location(MaryTtsEngine.class);
        try (var wrongOrder = new URLClassLoader(new URL[] {mary, ours}, null)) {
            assertThatThrownBy(() -> MaryTtsOverrides.verify(wrongOrder))
                    .isInstanceOf(MaryConfigurationException.class)
                    .hasMessageContaining("marytts/config/marybase.config must be loaded from")
                    .hasMessageContaining("put job-worker before the MaryTTS jars");
        }
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
