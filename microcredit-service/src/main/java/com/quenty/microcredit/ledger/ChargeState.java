package com.quenty.microcredit.ledger;

import java.time.LocalDate;

/**
 * A charge of one loan.
 *
 * @param id of the event that added it, or made from the instalment for fees and late fees that the terms bring about
 * @param row the instalment it belongs to
 */
public record ChargeState(String id, ChargeKind kind, int row, LocalDate due, Obligation amount) {}
