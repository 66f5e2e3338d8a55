package dev.coursecreator.rest.polling;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/**
 * A bean that works in polling loops, from its start to its stop. Liveness watches them: a run that does not return is a thread that hangs.
 */
public interface PollingLifecycle extends SmartLifecycle {

    List<PollingLoop> loops();

    @Override
    default void start() {
        loops().forEach(PollingLoop::start);
    }

    @Override
    default void stop() {
        loops().forEach(PollingLoop::stop);
    }

    @Override
    default boolean isRunning() {
        return loops().stream().anyMatch(PollingLoop::isRunning);
    }
}
