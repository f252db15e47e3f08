package com.quenty.pickup.slots;

import java.time.Instant;

/** A slot in which a place was taken. */
public record Slot(long id, Instant startsAt, Instant endsAt) {}
