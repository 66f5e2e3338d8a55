// A client as its users would write it: compiled strictly against the types that are generated from the OpenAPI document.
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

type Job = components["schemas"]["Job"];
type Problem = components["schemas"]["Problem"];

const api = createClient<paths>({ baseUrl: "http://localhost:8080", headers: { Authorization: "Bearer KEY" } });

function explain(problem: Problem): string {
  const details = (problem.errors ?? []).map((error) => `${error.pointer ?? error.parameter ?? ""}: ${error.detail}`);
  return [problem.title, problem.detail, ...details].join("\n");
}

export async function generate(markdown: string): Promise<string> {
  const { data, error } = await api.POST("/api/v1/courses/generate", {
    body: { markdown, options: { quality: "draft", languages: ["en"] } },
  });
  if (error) {
    throw new Error(explain(error));
  }
  return "job_id" in data ? data.job_id : "";
}

export async function isCompleted(id: string): Promise<boolean> {
  const { data, error } = await api.GET("/api/v1/jobs/{id}", { params: { path: { id } } });
  if (error) {
    throw new Error(explain(error));
  }
  const job: Job = data;
  const failed: string[] = job.lessons.filter((lesson) => lesson.status === "failed").map((lesson) => lesson.title);
  if (job.status === "failed") {
    throw new Error(`${job.error?.detail ?? ""} ${failed.join()}`);
  }
  return job.status === "completed";
}

export async function videos(search: string): Promise<string[]> {
  const { data, error } = await api.GET("/api/v1/courses", { params: { query: { search, limit: 10 } } });
  if (error) {
    throw new Error(explain(error));
  }
  const hrefs: string[] = [];
  for (const { id } of data.items) {
    const course = await api.GET("/api/v1/courses/{id}", { params: { path: { id } } });
    for (const lesson of course.data?.lessons ?? []) {
      if (lesson.video) {
        hrefs.push(lesson.video.href);
      }
    }
  }
  return hrefs;
}

export async function subscribe(url: string): Promise<string | undefined> {
  const { data } = await api.POST("/api/v1/webhooks", { body: { url, events: ["job.completed"] } });
  return data?.secret;
}

export async function remove(id: string): Promise<void> {
  await api.DELETE("/api/v1/courses/{id}", { params: { path: { id } } });
  // @ts-expect-error An unknown path is an error, otherwise all of the above proved nothing.
  await api.GET("/api/v1/nothing");
  // @ts-expect-error A parameter is missing.
  await api.GET("/api/v1/jobs/{id}");
}
