package dev.coursecreator.rest.body;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the web server so that it reads bodies only on demand. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BodySettings.class)
class BodyConfiguration {

    private static final int READ_BUFFER_BYTES = 2048;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodiesOnDemand(BodySettings settings) {
        return factory -> {
            factory.addEngineValves(new DiscardingValve(settings));
            factory.addConnectorCustomizers(BodyConfiguration::readOnDemand);
        };
    }

    private static void readOnDemand(Connector connector) {
        // Otherwise, reading a parameter of a form would read its body, without limits and before authentication.
        connector.setParseBodyMethods("");
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
            // What an idle connection keeps. Larger pieces of a body are read without this buffer.
            http.setProperty("socket.appReadBufSize", String.valueOf(READ_BUFFER_BYTES));
            // "Expect: 100-continue" is answered when a controller reads the body. A refused request never gets so far.
            http.setContinueResponseTiming(ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
        }
    }
}
