package com.quenty.microcredit.schedules;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Money on a day. */
public record CashFlow(LocalDate on, BigDecimal amount) {}
