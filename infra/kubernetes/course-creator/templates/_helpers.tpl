{{/* Selector labels. Called with (dict "root" $ "component" "job-worker"). */}}
{{- define "course-creator.selector" -}}
app.kubernetes.io/name: course-creator
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "course-creator.labels" -}}
{{ include "course-creator.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ .root.Chart.Name }}-{{ .root.Chart.Version }}
{{- end }}

{{- define "course-creator.name" -}}
{{ .root.Release.Name }}-{{ .component }}
{{- end }}

{{/* Security context of all pods: user, group and seccomp profile. */}}
{{- define "course-creator.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "course-creator.containerSecurity" -}}
allowPrivilegeEscalation: false
privileged: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities:
  drop: [ALL]
{{- end }}

{{/* Spreads pods evenly across nodes and zones, if possible. */}}
{{- define "course-creator.spread" -}}
{{- range $key := list "kubernetes.io/hostname" "topology.kubernetes.io/zone" }}
- maxSkew: 1
  topologyKey: {{ $key }}
  whenUnsatisfiable: ScheduleAnyway
  labelSelector:
    matchLabels:
      {{- include "course-creator.selector" $ | nindent 6 }}
{{- end }}
{{- end }}

{{/* Secret environment variables of both services. */}}
{{- define "course-creator.secretEnv" -}}
{{- with .Values.kafka.sasl.jaasConfigSecret }}
{{- if .name }}
- name: SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG
  valueFrom:
    secretKeyRef:
      name: {{ .name }}
      key: {{ .key }}
{{- end }}
{{- end }}
{{- with .Values.s3.secret }}
{{- if .name }}
- name: COURSECREATOR_ARTIFACTS_S3_ACCESSKEY
  valueFrom:
    secretKeyRef:
      name: {{ .name }}
      key: {{ .accessKeyKey }}
- name: COURSECREATOR_ARTIFACTS_S3_SECRETKEY
  valueFrom:
    secretKeyRef:
      name: {{ .name }}
      key: {{ .secretKeyKey }}
{{- end }}
{{- end }}
{{- end }}

{{- define "course-creator.kafkaTlsMount" -}}
{{- if .Values.kafka.tls.caSecret.name }}
- name: kafka-tls
  mountPath: /etc/course-creator/kafka
  readOnly: true
{{- end }}
{{- end }}

{{- define "course-creator.kafkaTlsVolume" -}}
{{- with .Values.kafka.tls.caSecret }}
{{- if .name }}
- name: kafka-tls
  secret:
    secretName: {{ .name }}
    defaultMode: 0440
    items:
      - key: {{ .key }}
        path: ca.crt
{{- end }}
{{- end }}
{{- end }}

{{/* Called with (dict "probe" "liveness" "port" "http"). The timeout exceeds the two seconds of the database check (course-creator.health.timeout). */}}
{{- define "course-creator.probe" -}}
httpGet:
  path: /actuator/health/{{ .probe }}
  port: {{ .port }}
timeoutSeconds: 3
{{- end }}

{{/* Which nodes the pods of a component run on. Called with .Values.worker. */}}
{{- define "course-creator.scheduling" -}}
{{- with .priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with .nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{/* Network policies: the configured ports of Kafka, the database and the store, such as 9092,9093. */}}
{{- define "course-creator.kafkaPorts" -}}
{{- regexFindAll ":[0-9]+" .Values.kafka.bootstrapServers -1 | uniq | join "," | replace ":" "" }}
{{- end }}

{{- define "course-creator.databasePorts" -}}
{{- $hosts := regexFind "^jdbc:postgresql://[^/?]*" .Values.database.url | trimPrefix "jdbc:postgresql://" }}
{{- $ports := list }}
{{- range splitList "," $hosts }}
{{- $ports = append $ports (regexFind ":[0-9]+$" . | trimPrefix ":" | default "5432") }}
{{- end }}
{{- $ports | uniq | join "," }}
{{- end }}

{{- define "course-creator.s3Ports" -}}
{{- $endpoint := .Values.s3.endpoint | default "https://" }}
{{- regexFind ":[0-9]+(/|$)" $endpoint | trimPrefix ":" | trimSuffix "/" | default (ternary "80" "443" (hasPrefix "http:" $endpoint)) }}
{{- end }}
