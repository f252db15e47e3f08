package com.quenty.platform.deliveries;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A delivery as it waits in the table.
 *
 * @param id the {@code Idempotency-Key}; new for every send, also for one that replaces another under the same key
 * @param notBefore when it is due first
 * @param trace trace headers of the work that sent it
 */
record Envelope(String id, Instant sentAt, Instant notBefore, Map<String, String> trace, JsonNode payload) {}
