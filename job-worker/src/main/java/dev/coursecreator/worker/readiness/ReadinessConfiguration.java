package dev.coursecreator.worker.readiness;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.worker.lesson.narration.SpeechSynthesizer;
import dev.coursecreator.worker.lesson.slides.DrawSlide;
import dev.coursecreator.worker.lesson.slides.PaginateSlides;
import dev.coursecreator.worker.lesson.video.EncodeSlide;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is tried. Each bean's name without {@code HealthIndicator} is its name in the readiness group. */
@Configuration(proxyBeanMethods = false)
class ReadinessConfiguration {

    @Bean
    Trial fontsHealthIndicator(PaginateSlides paginate, DrawSlide draw) {
        return new Trial(
                "drawing of slides",
                "The fonts come with the worker: give java.io.tmpdir a folder with 8 MB of free space, use a Java with the"
                        + " whole module java.desktop, and leave sun.awt.fontconfig unset.",
                new DrawingASlide(paginate, draw));
    }

    @Bean
    Trial voiceHealthIndicator(SpeechSynthesizer synthesizer) {
        return new Trial(
                "voice",
                "The voice comes with the worker: give it more memory (-Xmx, at least 384m), and see its log.",
                new SpeakingAWord(synthesizer));
    }

    @Bean
    Trial encoderHealthIndicator(EncodeSlide encode) {
        return new Trial(
                "encoder",
                "Set course-creator.worker.encoder to an ffmpeg 4.4 or newer with libx264 or libopenh264, and give"
                        + " java.io.tmpdir free space.",
                new EncodingAPicture(encode));
    }

    @Bean
    Trial storeHealthIndicator(ArtifactStore artifacts) {
        return new Trial(
                "artifact store",
                "See course-creator.artifacts.dir, or course-creator.artifacts.store and course-creator.artifacts.s3.* and"
                        + " the rights of that key.",
                new KeepingAFile(artifacts));
    }
}
