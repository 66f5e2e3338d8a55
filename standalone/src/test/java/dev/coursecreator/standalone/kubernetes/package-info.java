/** Tests of the chart in {@code infra/kubernetes}: rendered by Helm and validated against the Kubernetes models. */
package dev.coursecreator.standalone.kubernetes;
