package dev.coursecreator.gateway.pictures;

import dev.coursecreator.model.Check;
import dev.coursecreator.rest.outgoing.AddressRules;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which pictures are fetched.
 *
 * @param remote whether any are; otherwise a slide shows their descriptions
 * @param allowPrivateAddresses whether from loopback, private, link-local and other addresses that are not the Internet's
 * @param allowedAddresses networks to fetch from although they are such, as 10.1.0.0/16
 * @param allowedPorts none for any
 * @param timeout for each
 * @param timeoutPerCourse for all of a course
 * @param mostBytes of the file of one
 * @param mostPixels of one
 * @param mostPerCourse how many a course may have
 * @param parallel how many to fetch at once in each gateway, each of which may take twice its bytes of memory
 * @param parallelPerCourse and of those, how many of the same course
 */
@ConfigurationProperties("course-creator.pictures")
record PictureSettings(
        @DefaultValue("false") boolean remote,
        @DefaultValue("false") boolean allowPrivateAddresses,
        @DefaultValue List<String> allowedAddresses,
        @DefaultValue List<Integer> allowedPorts,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("1m") Duration timeoutPerCourse,
        @DefaultValue("10MB") DataSize mostBytes,
        @DefaultValue("12000000") int mostPixels,
        @DefaultValue("50") int mostPerCourse,
        @DefaultValue("8") int parallel,
        @DefaultValue("4") int parallelPerCourse) {

    PictureSettings {
        Check.atLeast("course-creator.pictures.timeout in ms", timeout.toMillis(), 1);
        Check.atLeast("course-creator.pictures.timeout-per-course in ms", timeoutPerCourse.toMillis(), 1);
        Check.atLeast("course-creator.pictures.most-bytes", mostBytes.toBytes(), 1);
        Check.atLeast("course-creator.pictures.most-pixels", mostPixels, 1);
        Check.atLeast("course-creator.pictures.most-per-course", mostPerCourse, 1);
        Check.atLeast("course-creator.pictures.parallel", parallel, 1);
        Check.atLeast("course-creator.pictures.parallel-per-course", parallelPerCourse, 1);
    }

    /** From where pictures may come. */
    AddressRules addresses() {
        return new AddressRules("course-creator.pictures", allowPrivateAddresses, allowedAddresses, allowedPorts);
    }
}
