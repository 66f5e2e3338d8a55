package dev.coursecreator.rest;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Registers the beans of this module: {@code @Import(RestKit.class)} on the application class. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class RestKit {}
