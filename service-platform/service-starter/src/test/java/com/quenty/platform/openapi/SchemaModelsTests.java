package com.quenty.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverterContextImpl;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemaModelsTests {

    record CrateResponse(String id) {}

    record CreateCrateRequest(String label) {}

    record CrateRequest(String label) {}

    @Schema(name = "CratePile")
    record CratesResponse(CrateResponse top, PageResponse<CrateResponse> all) {}

    @Test
    void schemasHaveNoRoleInTheirName() {
        assertThat(namesOf(CratesResponse.class)).containsExactlyInAnyOrder("CratePile", "Crate", "CratePage");
        assertThat(namesOf(CreateCrateRequest.class)).containsExactly("CreateCrate");
    }

    @Test
    void twoRecordsUnderOneNameFail() {
        assertThatThrownBy(() -> namesOf(CrateResponse.class, CrateRequest.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The schema Crate stands for")
                .hasMessageContaining("CrateRequest");
    }

    private static Set<String> namesOf(Class<?>... records) {
        var context = new ModelConverterContextImpl(new SchemaModels(new ObjectMapper()));
        for (var record : records) {
            context.resolve(new AnnotatedType(record));
        }
        return context.getDefinedModels().keySet();
    }
}
