package dev.coursecreator.worker;

import java.net.BindException;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The port for health and metrics: the default, or a free one if another process, such as a second worker on the same machine, has it.
 * A port that is set with {@code server.port} is taken as it is, because probes and Prometheus expect the worker there.
 */
final class HealthPort
        implements ApplicationContextInitializer<ConfigurableApplicationContext>,
                WebServerFactoryCustomizer<TomcatWebServerFactory> {

    static final int DEFAULT = 8081;

    private static final Logger LOG = LoggerFactory.getLogger(HealthPort.class);

    @Override
    public void initialize(ConfigurableApplicationContext worker) {
        if (!worker.getEnvironment().containsProperty("server.port")) {
            worker.getBeanFactory().registerSingleton("healthPort", this);
        }
    }

    @Override
    public void customize(TomcatWebServerFactory factory) {
        factory.setPort(DEFAULT);
        factory.setProtocol(Protocol.class.getName());
    }

    /** HTTP on a free port if the wanted one is taken. Tried when the port is bound: an earlier check would not see a worker that is starting. */
    public static final class Protocol extends Http11NioProtocol {

        /** Called by Tomcat. */
        public Protocol() {
            super(new Endpoint());
        }
    }

    private static final class Endpoint extends NioEndpoint {

        @Override
        protected void initServerSocket() throws Exception {
            try {
                super.initServerSocket();
            } catch (BindException e) {
                int taken = getPort();
                setPort(0);
                super.initServerSocket();
                LOG.warn(
                        "Port {} for health and metrics is taken by another process, using {} instead. To choose a port, set server.port.",
                        taken,
                        getLocalPort());
            }
        }
    }
}
