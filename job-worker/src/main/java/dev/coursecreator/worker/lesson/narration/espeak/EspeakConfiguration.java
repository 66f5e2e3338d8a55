package dev.coursecreator.worker.lesson.narration.espeak;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of espeak-ng. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EspeakSettings.class)
class EspeakConfiguration {}
