package dev.coursecreator.gateway.webhooks;

import java.net.URI;

/** The fields of a webhook that its client sets, validated. */
record WebhookFields(URI url, EventFilter events, String description, boolean enabled) {}
