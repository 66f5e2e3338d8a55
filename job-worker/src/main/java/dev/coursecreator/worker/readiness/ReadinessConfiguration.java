package dev.coursecreator.worker.readiness;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.worker.lesson.narration.WorkerVoices;
import dev.coursecreator.worker.lesson.slides.DrawSlide;
import dev.coursecreator.worker.lesson.slides.LessonPaginator;
import dev.coursecreator.worker.lesson.video.EncodeSlide;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The startup checks. A bean's name without {@code HealthIndicator} is its name in the readiness group. */
@Configuration(proxyBeanMethods = false)
class ReadinessConfiguration {

    @Bean
    StartupCheckHealthIndicator fontsHealthIndicator(LessonPaginator paginate, DrawSlide draw) {
        return new StartupCheckHealthIndicator(
                "slide renderer",
                "The fonts are bundled with the worker: make sure that java.io.tmpdir has 8 MB of free space, that the Java"
                        + " runtime contains the complete module java.desktop, and that sun.awt.fontconfig is not set.",
                new SlideDrawingCheck(paginate, draw));
    }

    @Bean
    StartupCheckHealthIndicator voiceHealthIndicator(WorkerVoices voices) {
        return new StartupCheckHealthIndicator(
                "voice",
                "The voice is bundled with the worker: increase its memory (-Xmx, at least 384m) and check its log.",
                new VoiceCheck(voices));
    }

    @Bean
    StartupCheckHealthIndicator encoderHealthIndicator(EncodeSlide encode) {
        return new StartupCheckHealthIndicator(
                "encoder",
                "Set course-creator.worker.encoder to an ffmpeg 4.4 or newer with libx264 or libopenh264, and make sure"
                        + " that java.io.tmpdir has free space.",
                new EncoderCheck(encode));
    }

    @Bean
    StartupCheckHealthIndicator storeHealthIndicator(ArtifactStore artifacts) {
        return new StartupCheckHealthIndicator(
                "artifact store",
                "Check course-creator.artifacts.dir, or course-creator.artifacts.store, course-creator.artifacts.s3.* and"
                        + " the permissions of that access key.",
                new ArtifactStoreCheck(artifacts));
    }
}
