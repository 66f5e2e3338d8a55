package dev.coursecreator.worker.lesson.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractAudioTest {

    @Test
    void theAudioTrackIsExtractedUnchanged(@TempDir Path folder) throws Exception {
        var fixture = new VideoFixture(folder);
        var video = fixture.lesson(90, 61);

        var sound = fixture.probe(fixture.runner.run(fixture.extractAudio, new ExtractAudio.Input(video)));

        assertThat(sound.codecs()).containsExactly("aac");
        assertThat(sound.language("audio")).isEqualTo("eng");
        assertThat(sound.seconds()).isCloseTo(151 / 30.0, within(0.05));
        assertThat(sound.rms(0.1, 0.9)).isCloseTo(fixture.probe(video).rms(0.1, 0.9), within(0.000_1));
        assertThat(sound.boxes()).containsSubsequence("moov", "mdat");
    }
}
