package dev.coursecreator.standalone;

import dev.coursecreator.browser.Chromium;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The studio of a system that runs for all tests of a class, with an empty folder at first. */
abstract class RunningStudioTest extends StudioPageTest {

    @TempDir
    static Path data;

    static EmbeddedSystem system;

    @BeforeAll
    static void startSystem() throws Exception {
        Chromium.get();
        system = EmbeddedSystem.start(data, ListenAddress.onFreePorts(), EmbeddedSystem.Logging.FILE);
    }

    @AfterAll
    static void stopSystem() throws IOException {
        if (system != null) {
            system.close();
        }
    }

    @Override
    URI server() {
        return system.server();
    }
}
