package dev.coursecreator.rest;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Everything in this module as Spring beans: {@code @Import(RestKit.class)} in the application's class. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class RestKit {}
