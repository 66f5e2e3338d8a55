package dev.coursecreator.standalone;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Gateway and worker in one application context. */
@SpringBootApplication(
        scanBasePackages = {"dev.coursecreator.gateway", "dev.coursecreator.worker", "dev.coursecreator.standalone"})
class StandaloneApplication {}
