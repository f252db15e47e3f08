package com.quenty.microcredit.loans;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param backDatedDays how far back a disbursement may lie that is entered later, by those who may back-date */
@Validated
@ConfigurationProperties("quenty.microcredit.loans")
record LoanProperties(@DefaultValue("90") @Min(0) int backDatedDays) {}
