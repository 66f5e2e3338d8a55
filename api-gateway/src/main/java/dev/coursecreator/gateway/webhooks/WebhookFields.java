package dev.coursecreator.gateway.webhooks;

import java.net.URI;

/** What of an endpoint its client decides, checked. */
record WebhookFields(URI url, EventFilter events, String description, boolean enabled) {}
