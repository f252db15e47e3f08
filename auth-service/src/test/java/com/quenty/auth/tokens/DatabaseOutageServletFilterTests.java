package com.quenty.auth.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.KeySourceException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.servlet.ModelAndView;

class DatabaseOutageServletFilterTests {

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final DatabaseOutageServletFilter filter =
            new DatabaseOutageServletFilter((request, answer, handler, failure) -> {
                answer.setStatus(503);
                return new ModelAndView();
            });

    @Test
    void aDatabaseThatIsAwayInAFilterIsAnsweredLikeOneInAController() throws Exception {
        for (var away : new RuntimeException[] {
            new DataAccessResourceFailureException("away"),
            new CannotCreateTransactionException("away"),
            new IllegalStateException("no keys", new DataAccessResourceFailureException("away")),
            new IllegalStateException(
                    "no keys", new KeySourceException("no keys", new DataAccessResourceFailureException("away")))
        }) {
            response.reset();
            filter.doFilter(new MockHttpServletRequest(), response, (request, answer) -> {
                throw away;
            });

            assertThat(response.getStatus()).isEqualTo(503);
        }
    }

    @Test
    void anythingElseGoesOn() {
        assertThatThrownBy(() -> filter.doFilter(new MockHttpServletRequest(), response, (request, answer) -> {
                    throw new IllegalStateException("a fault of ours");
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
