package com.quenty.contracts.order;

import java.time.LocalDate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Sales of companies. */
@HttpExchange("/internal/v1/sales")
public interface SalesApi {

    /** Days in the business zone; the last one of the period is before {@code soldUntil}. A company without sales has an empty list, not a 404. */
    @GetExchange("/{companyId}")
    SalesView get(
            @PathVariable("companyId") String companyId,
            @RequestParam("sold_from") LocalDate soldFrom,
            @RequestParam("sold_until") LocalDate soldUntil);
}
