package dev.coursecreator.worker.lesson.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x86_64, ffmpeg",
        "Linux, aarch64, linux-arm64, ffmpeg",
        "Mac OS X, aarch64, macosx-arm64, ffmpeg",
        "Mac OS X, x86_64, macosx-x86_64, ffmpeg",
        "Windows 11, amd64, windows-x86_64, ffmpeg.exe"
    })
    void everyPlatformHasANameAndAProgram(String system, String architecture, String name, String program) {
        assertThat(Platform.of(system, architecture).name()).isEqualTo(name);
        assertThat(Platform.of(system, architecture).program()).isEqualTo(program);
    }

    @Test
    void theCacheFolderFollowsTheConventionOfEachSystem() {
        var home = Path.of(System.getProperty("user.home"));

        assertThat(UserCacheFolder.of("Linux", Map.of())).isEqualTo(home.resolve(".cache/course-creator"));
        assertThat(UserCacheFolder.of("Linux", Map.of("XDG_CACHE_HOME", "/var/cache")))
                .isEqualTo(Path.of("/var/cache/course-creator"));
        assertThat(UserCacheFolder.of("Mac OS X", Map.of())).isEqualTo(home.resolve("Library/Caches/course-creator"));
        assertThat(UserCacheFolder.of("Windows 11", Map.of())).isEqualTo(home.resolve("AppData/Local/course-creator"));
    }

    @ParameterizedTest
    @CsvSource({"en, eng", "en-GB, eng", "de-AT, deu", "fr, fra", "zh-Hant-TW, zho", "gsw, gsw", "xx, und", "'', und"})
    void languagesHaveThreeLetterCodes(String language, String code) {
        assertThat(Mp4LanguageCode.of(language)).isEqualTo(code);
    }
}
