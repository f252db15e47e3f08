package com.quenty.microcredit.terms;

/** One of the twelve places that a payment can go to. */
public record AllocationCell(DueTiming timing, DebtComponent component) {}
