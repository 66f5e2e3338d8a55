/** The chart in {@code infra/kubernetes}, rendered by Helm itself and held against the models of what it describes. */
package dev.coursecreator.standalone.kubernetes;
