-- The options that a version of a course was submitted with: a JSON object with those that were given. Null for versions from before.
ALTER TABLE course_sources ADD COLUMN options TEXT;
