package dev.coursecreator.standalone.planted.worker.step;

import dev.coursecreator.standalone.planted.worker.lesson.slides.Slides;
import software.amazon.awssdk.services.s3.S3Client;

/** Planted: in a circle with the packages of steps; and knows S3. */
public interface Step {
    void knows(Slides slides, S3Client client);
}
