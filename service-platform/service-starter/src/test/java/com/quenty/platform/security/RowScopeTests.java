package com.quenty.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowScopeTests {

    private static final String ME = "US-ME";
    private static final String MINE = "CO-MINE";

    private static Caller caller(DataScope scope, @Nullable String companyId) {
        return new Caller(ME, companyId, scope, Set.of(), null, false);
    }

    private static final Caller STAFF = caller(DataScope.PLATFORM, null);
    private static final Caller MEMBER = caller(DataScope.COMPANY, MINE);
    private static final Caller OF_NO_COMPANY = caller(DataScope.COMPANY, null);
    private static final Caller CUSTOMER = caller(DataScope.OWN, MINE);

    @Test
    void platformCallersAreUnrestricted() {
        for (var scope : new RowScope[] {
            RowScope.of(STAFF), RowScope.ofCompany(STAFF), RowScope.of(caller(DataScope.PLATFORM, MINE)), RowScope.ALL
        }) {
            assertThat(scope).isEqualTo(RowScope.ALL).hasToString("all");
            assertThat(scope.companyId()).isNull();
            assertThat(scope.customerId()).isNull();
            assertThat(scope.isAll()).isTrue();
            assertThat(scope.covers(null, null)).isTrue();
            assertThat(scope.covers("CO-OTHER", "US-OTHER")).isTrue();
        }
    }

    @Test
    void companyCallersAreRestrictedToTheirCompany() {
        var scope = RowScope.of(MEMBER);

        assertThat(scope).isEqualTo(RowScope.ofCompany(MEMBER)).isEqualTo(RowScope.ofCompany(MINE));
        assertThat(scope.companyId()).isEqualTo(MINE);
        assertThat(scope.customerId()).isNull();
        assertThat(scope.isCompany()).isTrue();
        assertThat(scope.isAll()).isFalse();
        assertThat(scope.covers(MINE, "US-OTHER")).isTrue();
        assertThat(scope.covers("CO-OTHER", ME)).isFalse();
        assertThat(scope.covers(null, ME)).isFalse();
    }

    @Test
    void companyCallersWithoutACompanySeeNothing() {
        var scope = RowScope.of(OF_NO_COMPANY);

        assertThat(scope).isEqualTo(RowScope.ofCompany(OF_NO_COMPANY));
        assertThat(scope.isAll()).isFalse();
        assertThat(scope.companyId()).isNotNull().contains(" "); // no id has a blank
        for (var company : new String[] {null, "", "-", MINE}) {
            assertThat(scope.covers(company, ME)).as(company).isFalse();
        }
    }

    @Test
    void ownCallersAreRestrictedToThemselvesInAnyCompany() {
        var scope = RowScope.of(CUSTOMER);

        assertThat(scope).isEqualTo(RowScope.ofCustomer(ME));
        assertThat(scope.isOwn()).isTrue();
        assertThat(scope.companyId()).isNull();
        assertThat(scope.covers("CO-OTHER", ME)).isTrue();
        assertThat(scope.covers(null, ME)).isTrue();
        assertThat(scope.covers(MINE, "US-OTHER")).isFalse();
        assertThat(scope.covers(MINE, null)).isFalse();
    }

    @Test
    void ownCallersSeeTheGoodsOfTheirCompany() {
        assertThat(RowScope.ofCompany(CUSTOMER)).isEqualTo(RowScope.ofCompany(MINE));
        assertThat(RowScope.ofCompany(caller(DataScope.OWN, null)).covers(MINE, null))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aServiceIsACallerAsAnyOther(DataScope scope) {
        var service = new Caller("SV-1", null, scope, Set.of(), null, true);

        assertThat(RowScope.of(service).isAll()).isEqualTo(scope == DataScope.PLATFORM);
        assertThat(RowScope.of(service).covers(MINE, ME)).isEqualTo(scope == DataScope.PLATFORM);
    }

    @Test
    void newThingsBelongToTheCallersCompany() {
        assertThat(RowScope.companyForNew(MEMBER, null)).isEqualTo(MINE);
        assertThat(RowScope.companyForNew(MEMBER, MINE)).isEqualTo(MINE);
        assertThat(RowScope.companyForNew(STAFF, "CO-OTHER")).isEqualTo("CO-OTHER");
        assertThat(RowScope.companyForNew(caller(DataScope.PLATFORM, MINE), null))
                .isEqualTo(MINE);

        assertThatThrownBy(() -> RowScope.companyForNew(MEMBER, "CO-OTHER")).isInstanceOf(OutsideDataScope.class);
        assertThatThrownBy(() -> RowScope.companyForNew(OF_NO_COMPANY, null)).isInstanceOf(OutsideDataScope.class);
        assertThatThrownBy(() -> RowScope.companyForNew(OF_NO_COMPANY, MINE)).isInstanceOf(OutsideDataScope.class);
        assertThat(pointer(() -> RowScope.companyForNew(CUSTOMER, "CO-OTHER"))).isEqualTo("/company_id");
        assertThatThrownBy(() -> RowScope.companyForNew(STAFF, null)).isInstanceOf(ValidationFailed.class);
        assertThat(pointer(() -> RowScope.companyForNew(STAFF, null))).isEqualTo("/company_id");
    }

    @Test
    void ownCallersActForThemselvesAndOthersForThoseTheyName() {
        assertThat(RowScope.customerForNew(CUSTOMER, null)).isEqualTo(ME);
        assertThat(RowScope.customerForNew(CUSTOMER, ME)).isEqualTo(ME);
        assertThat(RowScope.customerForNew(MEMBER, "US-OTHER")).isEqualTo("US-OTHER");
        assertThat(RowScope.customerForNew(STAFF, "US-OTHER")).isEqualTo("US-OTHER");

        assertThatThrownBy(() -> RowScope.customerForNew(CUSTOMER, "US-OTHER")).isInstanceOf(OutsideDataScope.class);
        assertThat(pointer(() -> RowScope.customerForNew(CUSTOMER, "US-OTHER"))).isEqualTo("/customer_id");
        assertThatThrownBy(() -> RowScope.customerForNew(MEMBER, null)).isInstanceOf(ValidationFailed.class);
        assertThat(pointer(() -> RowScope.customerForNew(STAFF, null))).isEqualTo("/customer_id");
    }

    @Test
    void whatAllCompaniesShareIsForThePlatform() {
        RowScope.requirePlatform(STAFF);

        for (var other : new Caller[] {MEMBER, OF_NO_COMPANY, CUSTOMER}) {
            assertThatThrownBy(() -> RowScope.requirePlatform(other)).isInstanceOf(OutsideDataScope.class);
        }
    }

    private static String pointer(Runnable refused) {
        return catchThrowableOfType(DomainProblem.class, refused::run).errors().stream()
                .map(FieldProblem::pointer)
                .findFirst()
                .orElseThrow();
    }
}
