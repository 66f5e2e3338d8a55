package dev.coursecreator.gateway;

import dev.coursecreator.rest.RestKit;
import java.util.Locale;
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
        // Numbers, file names and constants of libraries are the same in every locale.
        Locale.setDefault(Locale.ENGLISH);
        SpringApplication.run(GatewayApplication.class, arguments);
    }
}
