FROM course-creator-lab/java
COPY maven /opt/maven
COPY settings.xml /root/.m2/settings.xml
COPY repository /root/.m2/repository
RUN ln -s /opt/maven/bin/mvn /usr/local/bin/mvn
