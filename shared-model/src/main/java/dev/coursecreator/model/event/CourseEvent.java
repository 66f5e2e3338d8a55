package dev.coursecreator.model.event;

/** An event of the assembly of a course. */
public sealed interface CourseEvent extends GenerationEvent permits CourseAssembled, CourseAssemblyFailed {}
