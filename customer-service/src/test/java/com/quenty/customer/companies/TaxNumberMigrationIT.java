package com.quenty.customer.companies;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.test.ServiceIT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What V9 does with numbers that were kept in several forms. It may run again: the second time it finds nothing to do. */
@ServiceIT
class TaxNumberMigrationIT {

    private final JdbcTemplate jdbc;

    TaxNumberMigrationIT(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    @Test
    void numbersGetTheirOneFormAndThoseThatShareOneAreMarked() throws IOException {
        company("lonely", "CL", "RUT", "0009007485-7", "00090074857", "unverified");
        company("older", "CL", "RUT", "0567043-8", "05670438", "unverified");
        company("holder", "CL", "RUT", "567043-8", "5670438", "unverified");
        company("first", "CO", "NIT", "08000031226", "08000031226", "unverified");
        company("verified", "CO", "NIT", "008000031226", "008000031226", "verified");
        company("zeros", "CO", "NIT", "0000", "0000", "unverified");
        company("padded", "BR", "CNPJ", "7195358000166", "7195358000166", "unverified");
        company("foreign", "XX", "NIT", "007", "007", "unverified");

        migrate();
        migrate();

        assertThat(kept("lonely")).isEqualTo("90074857 passed");
        assertThat(kept("holder")).isEqualTo("5670438 passed");
        assertThat(kept("older")).isEqualTo("05670438 suspicious");
        assertThat(kept("verified")).isEqualTo("8000031226 passed");
        assertThat(kept("first")).isEqualTo("08000031226 suspicious");
        assertThat(kept("zeros")).isEqualTo("0000 suspicious");
        assertThat(kept("padded")).isEqualTo("07195358000166 passed");
        assertThat(kept("foreign")).isEqualTo("007 passed");
    }

    private void migrate() throws IOException {
        jdbc.execute(new ClassPathResource("db/migration/V9__keep_one_form_of_each_tax_number.sql")
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private void company(String name, String country, String type, String number, String form, String verification) {
        jdbc.update("""
                INSERT INTO companies (company_id, name, country, document_type, document_number,
                    document_number_normalized, document_check, verification_status, verified_until)
                VALUES ('COMP-' || ?, ?, ?, ?, ?, ?, 'passed', ?, DATE '2099-01-01')
                """, name, name, country, type, number, form, verification);
    }

    private String kept(String name) {
        return String.valueOf(jdbc.queryForObject(
                "SELECT document_number_normalized || ' ' || document_check FROM companies WHERE name = ?",
                String.class,
                name));
    }
}
