package dev.coursecreator.worker;

import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of the worker service. The standalone module runs the worker in one JVM with the gateway and a broker. */
@SpringBootApplication
public class WorkerApplication {

    public static void main(String[] arguments) {
        // Numbers, file names and constants of libraries are the same in every locale.
        Locale.setDefault(Locale.ENGLISH);
        var application = new SpringApplication(WorkerApplication.class);
        application.addInitializers(new HealthPort());
        application.run(arguments);
    }
}
