package dev.coursecreator.gateway;

import dev.coursecreator.rest.RestKit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the gateway by itself; the standalone module starts it together with a worker and a broker. */
@SpringBootApplication
@EnableScheduling
@Import(RestKit.class)
public class GatewayApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(GatewayApplication.class, arguments);
    }
}
