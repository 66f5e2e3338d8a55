package dev.coursecreator.worker.commands;

import dev.coursecreator.model.script.Voice;
import dev.coursecreator.model.script.VoiceKind;
import dev.coursecreator.tracing.Tracing;
import dev.coursecreator.worker.lesson.narration.SpeechSynthesizer;
import dev.coursecreator.worker.lesson.narration.WorkerVoices;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** A worker with a command handler provided by the test. */
record TestWorker(ConfigurableApplicationContext context) implements AutoCloseable {

    static final SpeechSynthesizer VOICE = new SpeechSynthesizer() {
        @Override
        public Voice voice() {
            return new Voice("dora", "es", VoiceKind.SPEECH_SERVER, "Dora");
        }

        @Override
        public String engine() {
            return "test";
        }

        @Override
        public short[] speak(String sentence, double speed) {
            return new short[0];
        }
    };

    /** Not a @Configuration, so that the component scan of WorkerApplication ignores it. */
    @ComponentScan({"dev.coursecreator.worker.events", "dev.coursecreator.worker.logs"})
    @Import(WorkerCommandsConfiguration.class)
    @ImportAutoConfiguration(KafkaAutoConfiguration.class)
    static class Parts {}

    static TestWorker start(CommandHandler work, String... settings) {
        return startAt(TestBroker.bootstrapServers(), work, settings);
    }

    /**
     * Starts a worker.
     *
     * @param settings such as {@code course-creator.worker.slots=3}
     */
    static TestWorker startAt(String bootstrapServers, CommandHandler work, String... settings) {
        var all = new LinkedHashMap<String, String>();
        all.put("spring.main.banner-mode", "off");
        all.put("spring.config.location", "classpath:worker.yml");
        all.put("spring.kafka.bootstrap-servers", bootstrapServers);
        all.put("course-creator.worker.lock-duration", TestBroker.LOCK.toMillis() + "ms");
        all.put("logging.level.kafka", "warn");
        all.put("logging.level.state.change.logger", "warn");
        all.put("course-creator.worker.slots", "1");
        all.put("course-creator.worker.grace", "0s");
        for (var setting : settings) {
            var parts = setting.split("=", 2);
            all.put(parts[0], parts[1]);
        }
        return new TestWorker(new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(CommandHandler.class, () -> work);
                    beans.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
                    beans.registerBean(Tracing.class, Tracing::noop);
                    beans.registerBean(WorkerVoices.class, () -> new WorkerVoices(List.of(() -> List.of(VOICE))));
                })
                .run(all.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new)));
    }

    /** The sum of all counters with that name and these tags. */
    double count(String counter, String... tags) {
        return metrics().find(counter).tags(tags).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    MeterRegistry metrics() {
        return context.getBean(MeterRegistry.class);
    }

    /** Stops the worker gracefully. */
    @Override
    public void close() {
        context.close();
    }
}
