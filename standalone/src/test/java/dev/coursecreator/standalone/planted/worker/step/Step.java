package dev.coursecreator.standalone.planted.worker.step;

import dev.coursecreator.standalone.planted.worker.lesson.slides.Slides;
import software.amazon.awssdk.services.s3.S3Client;

/** Planted violation: forms a cycle with the packages of steps and depends on S3. */
public interface Step {
    void uses(Slides slides, S3Client client);
}
