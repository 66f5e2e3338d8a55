FROM course-creator-lab/debian
COPY postgres-entrypoint /entrypoint
RUN mkdir -p /var/lib/postgresql/data /run/postgresql && chown postgres /var/lib/postgresql/data \
 && chmod 3777 /run/postgresql
USER postgres
ENV PATH=/usr/lib/postgresql/15/bin:/usr/bin:/bin
ENTRYPOINT ["/entrypoint"]
