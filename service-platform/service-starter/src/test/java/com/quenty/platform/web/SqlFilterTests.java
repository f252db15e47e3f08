package com.quenty.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.security.RowScope;
import org.junit.jupiter.api.Test;

class SqlFilterTests {

    @Test
    void aScopeIsAConditionOnTheColumnItRestricts() {
        assertThat(SqlFilter.all()
                        .visibleTo(RowScope.ALL, "o.customer_id", "o.company_id")
                        .sql())
                .isEqualTo("TRUE");

        var company = SqlFilter.all().visibleTo(RowScope.ofCompany("CO-1"), "o.customer_id", "o.company_id");
        assertThat(company.sql()).isEqualTo("(o.company_id = :filter_0)");
        assertThat(company.values()).containsEntry("filter_0", "CO-1");

        var own = SqlFilter.all().visibleTo(RowScope.ofCustomer("US-1"), "o.customer_id", "o.company_id");
        assertThat(own.sql()).isEqualTo("(o.customer_id = :filter_0)");
        assertThat(own.values()).containsEntry("filter_0", "US-1");
    }

    @Test
    void thingsWithoutACustomerDoNotExistForAScopeOfOneCustomer() {
        assertThat(SqlFilter.all()
                        .visibleTo(RowScope.ofCompany("CO-1"), "p.company_id")
                        .sql())
                .isEqualTo("(p.company_id = :filter_0)");
        assertThat(SqlFilter.all().visibleTo(RowScope.ALL, "p.company_id").sql())
                .isEqualTo("TRUE");
        assertThat(SqlFilter.all()
                        .visibleTo(RowScope.ofCustomer("US-1"), "p.company_id")
                        .sql())
                .isEqualTo("(FALSE)");
    }
}
