package dev.coursecreator.model.event;

/** Something that happened to the assembly of the whole course. */
public sealed interface CourseEvent extends GenerationEvent permits CourseAssembled, CourseAssemblyFailed {}
