package dev.coursecreator.gateway.security;

import dev.coursecreator.gateway.GatewayApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test over real HTTP against a gateway that requires authentication: API keys, or tokens of {@link TokenProvider#SHARED}. All
 * such tests share one gateway, which has no broker.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = GatewayApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "logging.level.org.apache.kafka=error")
@ContextConfiguration(initializers = AuthenticatedGateway.class)
public @interface AuthenticatedGatewayTest {}
