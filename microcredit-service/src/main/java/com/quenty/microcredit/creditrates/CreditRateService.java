package com.quenty.microcredit.creditrates;

import com.quenty.microcredit.ratetables.RateTableQueries;
import com.quenty.microcredit.usurycaps.UsuryCap;
import com.quenty.microcredit.usurycaps.UsuryCapQueries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rates that apply to a customer, from the rate tables and the usury caps. */
@Service
public class CreditRateService {

    private final RateTableQueries tables;
    private final UsuryCapQueries caps;

    CreditRateService(RateTableQueries tables, UsuryCapQueries caps) {
        this.tables = tables;
        this.caps = caps;
    }

    /** The rate table and the law of that day. */
    @Transactional(readOnly = true)
    public RatePolicy rates(String currency, @Nullable String country, LocalDate on) {
        return new RatePolicy(tables.on(on, currency), caps.on(on, country));
    }

    /** The highest rate that the law of the country allows on that day; empty if no law is known. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> legalCap(@Nullable String country, LocalDate on) {
        return caps.on(on, country).map(UsuryCap::annualRate);
    }
}
