package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.quenty.leaky.LeakyController;
import com.quenty.sample.SampleApplication;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

@ServiceIT(classes = {SampleApplication.class, LeakyController.class})
class EndpointWalkFindsHolesIT {

    private final EndpointWalk walk;

    EndpointWalkFindsHolesIT(EndpointWalk walk) {
        this.walk = walk;
    }

    @Test
    void whatAnotherCompanyCanSeeIsFound() {
        assertThat(failures("GET /api/v1/leaks/{leak_id}"))
                .containsExactly("to another company: 404", "to another user: 404");
    }

    @Test
    void aListThatShowsWhatIsNotTheCallersIsFound() {
        assertThat(failures("GET /api/v1/leaks")).containsExactly("to another company: nothing");
    }

    @Test
    void aPathWithoutAResourceIsFound() {
        assertThat(failures("GET /api/v1/leaks/forgotten/{leak_id}")).containsExactly("the walk has a resource for it");
    }

    @Test
    void aPermissionOutsideTheCatalogueIsFound() {
        assertThat(failures("POST /api/v1/leaks/invented")).containsExactly("says who may call");
    }

    @Test
    void anEndpointThatDoesNotSayWhoMayCallIsFound() {
        assertThat(failures("POST /api/v1/leaks/silent")).contains("says who may call");
    }

    @Test
    void aPublicEndpointIsNotAskedForATokenOrAnOwner() {
        assertThat(names("POST /api/v1/leaks/open"))
                .containsExactly("says who may call", "an unknown query parameter: 400", "another format: 415, 406");
        assertThat(failures("POST /api/v1/leaks/open")).isEmpty();
    }

    @Test
    void aResourceThatIsWalkedAsCommonHasToSaySo() {
        walk.common("/api/v1/leaks/shared/{leak_id}", "L-1").common("/api/v1/leaks/unsaid/{leak_id}", "L-1");

        assertThat(failures("GET /api/v1/leaks/shared/{leak_id}")).isEmpty();
        assertThat(failures("GET /api/v1/leaks/unsaid/{leak_id}")).containsExactly("says that it is common");
    }

    private List<String> names(String endpoint) {
        return tests(endpoint).stream().map(DynamicTest::getDisplayName).toList();
    }

    private List<String> failures(String endpoint) {
        return tests(endpoint).stream()
                .filter(test -> !passes(test))
                .map(DynamicTest::getDisplayName)
                .toList();
    }

    private static boolean passes(DynamicTest test) {
        try {
            assertThatCode(() -> test.getExecutable().execute()).doesNotThrowAnyException();
            return true;
        } catch (AssertionError failed) {
            return false;
        }
    }

    private List<DynamicTest> tests(String endpoint) {
        return walk.owned("/api/v1/leaks/{leak_id}", "L-1")
                .owned("/api/v1/parcels/{parcel_id}", "PARC-SEEDED")
                .tests()
                .filter(node -> node.getDisplayName().equals(endpoint))
                .map(DynamicContainer.class::cast)
                .flatMap(DynamicContainer::getChildren)
                .map((DynamicNode node) -> (DynamicTest) node)
                .toList();
    }
}
