package dev.coursecreator.worker.lesson.narration.speechserver;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of speech servers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SpeechServerSettings.class)
class SpeechServerConfiguration {}
