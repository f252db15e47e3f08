package com.quenty.microcredit.creditrates;

import com.quenty.microcredit.ratetables.RateTableQueries;
import com.quenty.microcredit.usurycaps.UsuryCapQueries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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

    /** All tables of the currency, or those for any currency if it has none, and the caps of the country. */
    @Transactional(readOnly = true)
    public RatePolicy rates(String currency, @Nullable String country) {
        return new RatePolicy(tables.ofCurrency(currency), caps.ofCountry(country));
    }

    /** The highest rate that the law of the country allows on that day; empty if no law is known. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> legalCap(@Nullable String country, LocalDate on) {
        return new RatePolicy(List.of(), caps.ofCountry(country)).cap(country, on);
    }
}
