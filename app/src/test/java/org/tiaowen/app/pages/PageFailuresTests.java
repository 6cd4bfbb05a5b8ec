package org.tiaowen.app.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockHttpServletResponse;

class PageFailuresTests {

    private final PageFailures failures = new PageFailures();

    @Test
    void textWithANulIsRefusedAndNoFailure() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();

        failures.textCannotBeKept(violation("22021"), response);

        assertThat(response.getStatus()).isEqualTo(400);
    }

    @Test
    void otherViolationsStayFailures() {
        DataIntegrityViolationException violation = violation("23505");

        assertThatThrownBy(() -> failures.textCannotBeKept(violation, new MockHttpServletResponse()))
                .isSameAs(violation);
    }

    private static DataIntegrityViolationException violation(String state) {
        return new DataIntegrityViolationException("refused", new SQLException("invalid byte sequence", state));
    }
}
