FROM course-creator-lab/java
COPY s3mock.jar /s3mock.jar
COPY s3-entrypoint /entrypoint
ENTRYPOINT ["/entrypoint"]
