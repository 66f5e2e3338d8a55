package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.generation.FollowUp;
import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.jobs.JobFacts;
import dev.coursecreator.model.command.AssembleCourse;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.RenderSettings;
import java.util.List;

/** Creates commands from a decision and the submitted course. */
record CommandFactory(CourseScript script, RenderSettings settings) {

    static CommandFactory of(JobFacts.Material material) {
        return new CommandFactory(material.script(), material.settings());
    }

    RenderLesson render(JobState job, FollowUp.Render what) {
        return new RenderLesson(
                job.id(),
                what.attempt(),
                script.title(),
                script.lessons().size(),
                script.lessons().get(what.lesson() - 1),
                settings,
                job.attempt());
    }

    AssembleCourse assemble(JobState job, FollowUp.Assemble what, List<RenderedLesson> lessons) {
        return new AssembleCourse(job.id(), what.attempt(), job.courseId(), script, settings, lessons, job.attempt());
    }
}
