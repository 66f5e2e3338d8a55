package dev.coursecreator.gateway.pictures;

import dev.coursecreator.model.Check;
import dev.coursecreator.rest.outgoing.AddressRules;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings for fetching the pictures of courses.
 *
 * @param remote whether pictures are fetched; if not, slides show their descriptions instead
 * @param allowPrivateAddresses whether to allow loopback, private, link-local and other non-public addresses
 * @param allowedAddresses non-public networks to allow, such as 10.1.0.0/16
 * @param allowedPorts empty to allow all ports
 * @param timeout timeout for each picture
 * @param timeoutPerCourse timeout for all pictures of a course together
 * @param maxBytes maximum file size
 * @param maxPixels maximum number of pixels
 * @param maxPerCourse maximum number of pictures in a course
 * @param parallel how many pictures each gateway fetches concurrently; each may take twice its size in memory
 * @param parallelPerCourse how many pictures of one course are fetched concurrently
 */
@ConfigurationProperties("course-creator.pictures")
record PictureSettings(
        @DefaultValue("false") boolean remote,
        @DefaultValue("false") boolean allowPrivateAddresses,
        @DefaultValue List<String> allowedAddresses,
        @DefaultValue List<Integer> allowedPorts,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("1m") Duration timeoutPerCourse,
        @DefaultValue("10MB") DataSize maxBytes,
        @DefaultValue("12000000") int maxPixels,
        @DefaultValue("50") int maxPerCourse,
        @DefaultValue("8") int parallel,
        @DefaultValue("4") int parallelPerCourse) {

    PictureSettings {
        Check.atLeast("course-creator.pictures.timeout in ms", timeout.toMillis(), 1);
        Check.atLeast("course-creator.pictures.timeout-per-course in ms", timeoutPerCourse.toMillis(), 1);
        Check.atLeast("course-creator.pictures.max-bytes", maxBytes.toBytes(), 1);
        Check.atLeast("course-creator.pictures.max-pixels", maxPixels, 1);
        Check.atLeast("course-creator.pictures.max-per-course", maxPerCourse, 1);
        Check.atLeast("course-creator.pictures.parallel", parallel, 1);
        Check.atLeast("course-creator.pictures.parallel-per-course", parallelPerCourse, 1);
    }

    /** The addresses that pictures may be fetched from. */
    AddressRules addresses() {
        return new AddressRules("course-creator.pictures", allowPrivateAddresses, allowedAddresses, allowedPorts);
    }
}
