package dev.coursecreator.worker.lesson.video;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The user's cache folder for this application, by the convention of each operating system. */
final class UserCacheFolder {

    private UserCacheFolder() {}

    static Path of(String operatingSystem, Map<String, String> environment) {
        var home = Path.of(System.getProperty("user.home"));
        var system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return folder(
                    environment.get("LOCALAPPDATA"), home.resolve("AppData").resolve("Local"));
        }
        if (system.startsWith("mac")) {
            return folder(null, home.resolve("Library").resolve("Caches"));
        }
        return folder(environment.get("XDG_CACHE_HOME"), home.resolve(".cache"));
    }

    private static Path folder(@Nullable String configured, Path usual) {
        return (configured == null || configured.isBlank() ? usual : Path.of(configured)).resolve("course-creator");
    }
}
