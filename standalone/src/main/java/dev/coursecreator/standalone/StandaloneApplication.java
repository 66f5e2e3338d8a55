package dev.coursecreator.standalone;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The beans of the gateway and of the worker in one context. */
@SpringBootApplication(
        scanBasePackages = {"dev.coursecreator.gateway", "dev.coursecreator.worker", "dev.coursecreator.standalone"})
class StandaloneApplication {}
