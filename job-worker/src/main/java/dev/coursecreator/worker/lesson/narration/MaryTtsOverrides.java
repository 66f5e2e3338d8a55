package dev.coursecreator.worker.lesson.narration;

import java.util.List;
import marytts.exceptions.MaryConfigurationException;

/**
 * The files of MaryTTS that this module replaces by files of the same name. A class loader uses the first one on the class path,
 * so this module must precede the MaryTTS jars. It does: Maven puts a module before its dependencies, and Spring Boot puts
 * {@code BOOT-INF/classes} of the worker's executable jar before {@code BOOT-INF/lib} and keeps Maven's order in the latter,
 * where the standalone jar has this module. Any other order is rejected before the voice is loaded.
 */
final class MaryTtsOverrides {

    private static final List<String> FILES = List.of(
            "marytts/config/marybase.config",
            "marytts/language/en/en.config",
            "marytts/server/Mary$2.class",
            "marytts/htsengine/HTSVocoder.class");

    private static final String THIS_CLASS = MaryTtsOverrides.class.getName().replace('.', '/') + ".class";

    private MaryTtsOverrides() {}

    /**
     * Verifies that the class loader finds the replacements.
     *
     * @throws MaryConfigurationException if it finds one of the originals first; names the file
     */
    static void verify(ClassLoader loader) throws MaryConfigurationException {
        var expected = location(loader, THIS_CLASS);
        for (var file : FILES) {
            var actual = location(loader, file);
            if (!actual.equals(expected)) {
                throw new MaryConfigurationException(file + " must be loaded from " + expected + " but was found in "
                        + actual + "; put job-worker before the MaryTTS jars on the class path");
            }
        }
    }

    /** The folder or jar in which the class loader finds the file. */
    private static String location(ClassLoader loader, String file) throws MaryConfigurationException {
        var url = loader.getResource(file);
        if (url == null) {
            throw new MaryConfigurationException(file + " is missing on the class path");
        }
        return url.toString().substring(0, url.toString().length() - file.length());
    }
}
