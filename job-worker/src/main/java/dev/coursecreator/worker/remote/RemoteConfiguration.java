package dev.coursecreator.worker.remote;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The connection, created by the first service that is configured. */
@Configuration(proxyBeanMethods = false)
class RemoteConfiguration {

    @Bean
    @Lazy
    RemoteConnection remoteConnection(MeterRegistry metrics) {
        return new RemoteConnection(Clock.systemUTC(), Thread::sleep, metrics);
    }
}
