package dev.coursecreator.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** Any number of workers run on one machine without settings. */
class HealthPortTest {

    @Test
    void aSecondWorkerUsesAnotherPort() {
        var first = server();
        var second = server();
        try {
            // The first one may find its port taken by something else on this machine.
            first.start();
            second.start();
            assertThat(second.getPort()).isPositive().isNotIn(first.getPort(), HealthPort.DEFAULT);
        } finally {
            second.stop();
            first.stop();
        }
    }

    @Test
    void aPortThatIsSetIsNotReplaced() {
        assertThat(initialized(new MockEnvironment())).contains("healthPort");
        assertThat(initialized(new MockEnvironment().withProperty("server.port", "0")))
                .doesNotContain("healthPort");
    }

    private static String[] initialized(MockEnvironment environment) {
        var worker = new GenericApplicationContext();
        worker.setEnvironment(environment);
        new HealthPort().initialize(worker);
        return worker.getBeanFactory().getSingletonNames();
    }

    private static WebServer server() {
        var factory = new TomcatServletWebServerFactory();
        new HealthPort().customize(factory);
        return factory.getWebServer();
    }
}
