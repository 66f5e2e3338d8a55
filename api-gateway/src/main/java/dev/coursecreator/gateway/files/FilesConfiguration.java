package dev.coursecreator.gateway.files;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Enables the settings of file delivery. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(S3DeliverySettings.class)
class FilesConfiguration {}
